metadata description = 'Announces blobs of container `articles` to the blob trigger. Deployed after the code: the webhook key exists only once the host has loaded the blob extension.'

@description('Name of the function app.')
param appName string

@description('Name of the Event Grid system topic.')
param topicName string

@description('Name of the blob-triggered function.')
param functionName string = 'ReceiveDrop'

@description('Container whose blobs are announced.')
param container string = 'articles'

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'dropped-articles'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The key is read inside the deployment, so that it passes through no shell, file or output.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension}'
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/${container}/'
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
  }
}
