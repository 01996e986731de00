metadata description = 'The storage account: dropped articles, staged articles, queues, tables and the app package. Shared keys are off.'

@description('Name of the storage account.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of the account.')
param tags object

@description('Container that the app is deployed from.')
param deploymentContainer string

@description('Days after which a staged article is deleted.')
param stagedRetentionDays int

var containers = ['articles', 'staged', 'overflow', 'locks', deploymentContainer]
var queues = [
  'articles-to-parse'
  'articles-to-parse-poison'
  'drops-to-receive'
  'drops-to-receive-poison'
  'webjobs-blobtrigger-poison'
]
var tables = ['drops', 'dropitems', 'articles', 'articledays', 'articlefacets', 'entities', 'entitynames', 'events', 'figures', 'quotes', 'stories', 'words', 'failures']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    // A drop that was overwritten or deleted by mistake can be had back for a week.
    deleteRetentionPolicy: { enabled: true, days: 7 }
  }

  resource container 'containers' = [for container in containers: { name: container }]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource queue 'queues' = [for queue in queues: { name: queue }]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'

  resource table 'tables' = [for table in tables: { name: table }]
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-staged-articles'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['staged/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: stagedRetentionDays } } }
          }
        }
      ]
    }
  }
}

@description('Name of the storage account.')
output name string = account.name

@description('Blob endpoint of the account.')
output blobEndpoint string = account.properties.primaryEndpoints.blob
