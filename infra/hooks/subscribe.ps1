# azd runs this after each deployment of the code. Event Grid has to be told the webhook of the blob
# extension, whose key the host makes when it first loads the deployed functions.
$ErrorActionPreference = 'Stop'

foreach ($name in 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME', 'AZURE_EVENT_GRID_TOPIC') {
    if (-not [Environment]::GetEnvironmentVariable($name)) {
        throw "$name is not set: run this through azd (azd hooks run postdeploy)."
    }
}

for ($attempt = 1; $attempt -le 6; $attempt++) {
    az deployment group create `
        --resource-group $env:AZURE_RESOURCE_GROUP `
        --name dropped-articles `
        --template-file (Join-Path $PSScriptRoot '../subscription.bicep') `
        --parameters appName=$env:AZURE_FUNCTION_APP_NAME topicName=$env:AZURE_EVENT_GRID_TOPIC `
        --output none
    if ($LASTEXITCODE -eq 0) {
        Write-Output 'New blobs in container articles now start ReceiveDrop.'
        exit 0
    }
    # The first start of the host may still be under way.
    Start-Sleep -Seconds 20
}
throw 'Event Grid could not reach the app after 6 tries.'
