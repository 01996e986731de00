# Gives the deployed functions two keys: `reader` opens those that only read, `writer` all of them. A key of the Functions host
# opens one function or every function, so each key is put on each function that it is to open; the host's own keys stay unused.
# Run it after `azd deploy`; a second run gives new functions the keys there are.
$ErrorActionPreference = 'Stop'

$group = if ($env:AZURE_RESOURCE_GROUP) { $env:AZURE_RESOURCE_GROUP } else { azd env get-value AZURE_RESOURCE_GROUP }
$app = if ($env:AZURE_FUNCTION_APP_NAME) { $env:AZURE_FUNCTION_APP_NAME } else { azd env get-value AZURE_FUNCTION_APP_NAME }
if (-not $group -or -not $app) { throw 'The resource group and the app are not known: run this beside azure.yaml after azd up.' }

$functions = az functionapp function list --resource-group $group --name $app --query "[?config.bindings[?type=='httpTrigger']].name" --output tsv |
    ForEach-Object { $_.Split('/')[-1] }
if (-not $functions) { throw 'The app has no HTTP functions yet: deploy it first.' }

$known = az functionapp function keys list --resource-group $group --name $app --function-name GetStatus --output json | ConvertFrom-Json
function New-Key { [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(36)).Replace('+', '-').Replace('/', '_') }
$reader = if ($known.reader) { $known.reader } else { New-Key }
$writer = if ($known.writer) { $known.writer } else { New-Key }
foreach ($function in $functions) {
    az functionapp function keys set --resource-group $group --name $app --function-name $function --key-name writer --key-value $writer --output none
    if ($LASTEXITCODE -ne 0) { throw "The keys of $function could not be set." }
    if ($function -match '^(Put|Delete|Replay)') { continue }
    az functionapp function keys set --resource-group $group --name $app --function-name $function --key-name reader --key-value $reader --output none
    if ($LASTEXITCODE -ne 0) { throw "The keys of $function could not be set." }
}
Write-Output "Keys reader and writer are set. Show them with:"
Write-Output "  az functionapp function keys list -g $group -n $app --function-name GetStatus"
