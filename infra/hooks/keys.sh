#!/bin/sh
# Gives the deployed functions two keys: `reader` opens those that only read, `writer` all of them. A key of the Functions host
# opens one function or every function, so each key is put on each function that it is to open; the host's own keys stay unused.
# Run it after `azd deploy`; a second run gives new functions the keys there are.
set -eu

for name in AZURE_RESOURCE_GROUP AZURE_FUNCTION_APP_NAME; do
  eval "value=\${$name:-\$(azd env get-value $name 2>/dev/null || true)}"
  [ -n "$value" ] || { echo "$name is not set: run this beside azure.yaml after azd up." >&2; exit 1; }
  eval "$name=\$value"
done
command -v az >/dev/null || { echo "The Azure CLI (az) is needed." >&2; exit 1; }

functions=$(az functionapp function list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
  --query "[?config.bindings[?type=='httpTrigger']].name" --output tsv | sed 's|.*/||')
[ -n "$functions" ] || { echo "The app has no HTTP functions yet: deploy it first." >&2; exit 1; }

value_of() {
  az functionapp function keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
    --function-name "$1" --query "$2" --output tsv 2>/dev/null || true
}

fresh() { head -c 36 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

put() {
  az functionapp function keys set --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
    --function-name "$1" --key-name "$2" --key-value "$3" --output none
}

reader=$(value_of GetStatus reader)
writer=$(value_of GetStatus writer)
[ -n "$reader" ] || reader=$(fresh)
[ -n "$writer" ] || writer=$(fresh)
for function in $functions; do
  put "$function" writer "$writer"
  case $function in
    Put* | Delete* | Replay*) ;;
    *) put "$function" reader "$reader" ;;
  esac
done
echo "Keys reader and writer are set. Show them with:"
echo "  az functionapp function keys list -g $AZURE_RESOURCE_GROUP -n $AZURE_FUNCTION_APP_NAME --function-name GetStatus"
