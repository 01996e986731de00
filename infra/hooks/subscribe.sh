#!/bin/sh
# azd runs this after each deployment of the code. Event Grid has to be told the webhook of the blob
# extension, whose key the host makes when it first loads the deployed functions.
set -eu

for name in AZURE_RESOURCE_GROUP AZURE_FUNCTION_APP_NAME AZURE_EVENT_GRID_TOPIC; do
  eval "value=\${$name:-}"
  if [ -z "$value" ]; then
    echo "$name is not set: run this through azd (azd hooks run postdeploy)." >&2
    exit 1
  fi
done
command -v az >/dev/null || { echo "The Azure CLI (az) is needed to subscribe the app to new blobs." >&2; exit 1; }

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
attempt=1
until az deployment group create \
    --resource-group "$AZURE_RESOURCE_GROUP" \
    --name dropped-articles \
    --template-file "$here/../subscription.bicep" \
    --parameters appName="$AZURE_FUNCTION_APP_NAME" topicName="$AZURE_EVENT_GRID_TOPIC" \
    --output none; do
  # The first start of the host may still be under way.
  [ "$attempt" -lt 6 ] || { echo "Event Grid could not reach the app after $attempt tries." >&2; exit 1; }
  attempt=$((attempt + 1))
  sleep 20
done
echo "New blobs in container articles now start ReceiveDrop."
