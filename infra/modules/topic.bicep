metadata description = 'The system topic on which the storage account announces new blobs.'

@description('Name of the topic.')
param name string

@description('Azure region; the same as that of the storage account.')
param location string

@description('Tags of the topic.')
param tags object

@description('Name of the storage account.')
param storageName string

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

@description('Name of the topic.')
output name string = topic.name
