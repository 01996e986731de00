targetScope = 'subscription'

metadata description = 'Dateline: a Flex Consumption function app over one storage account, reached with one managed identity and no keys.'

@description('Name of the azd environment. It names the resource group and, with the subscription and location, seeds the unique part of every other name.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region of every resource. It must offer Flex Consumption.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of a person or group that may drop articles and read the results directly in storage. Empty grants nobody but the app.')
param operatorPrincipalId string = ''

@description('Kind of the operator principal.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string = 'User'

@description('Most instances the app may scale out to.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of one instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Origins whose pages may call the API, with commas between; * for all. Empty lets no page of another origin call it.')
param corsOrigins string = ''

@description('Days after which a staged article, which can be made again from its drop, is deleted.')
@minValue(1)
param stagedRetentionDays int = 30

@description('Days for which logs and traces are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var token = uniqueString(subscription().id, environmentName, location)
var tags = { 'azd-env-name': environmentName }
var deploymentContainer = 'app-package'

// Names are known before anything is deployed, so that what-if can tell what will change.
var identityName = 'id-dateline-${token}'
var storageName = 'stdateline${token}'
var componentName = 'appi-dateline-${token}'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-dateline-${token}'
    componentName: componentName
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    deploymentContainer: deploymentContainer
    stagedRetentionDays: stagedRetentionDays
  }
}

module access 'modules/access.bicep' = {
  scope: group
  dependsOn: [identity, monitoring, storage]
  params: {
    storageName: storageName
    componentName: componentName
    identityName: identityName
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
  }
}

module app 'modules/app.bicep' = {
  scope: group
  // The app reads its package with the identity, so the roles come first.
  dependsOn: [access]
  params: {
    name: 'func-dateline-${token}'
    planName: 'plan-dateline-${token}'
    location: location
    tags: tags
    identityName: identityName
    storageName: storageName
    componentName: componentName
    deploymentContainer: deploymentContainer
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    corsOrigins: corsOrigins
  }
}

module topic 'modules/topic.bicep' = {
  scope: group
  dependsOn: [storage]
  params: {
    name: 'evgt-dateline-${token}'
    location: location
    tags: tags
    storageName: storageName
  }
}

@description('Resource group of everything above.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Region of everything above.')
output AZURE_LOCATION string = location

@description('Name of the function app.')
output AZURE_FUNCTION_APP_NAME string = app.outputs.name

@description('Address of the HTTP functions.')
output DATELINE_URL string = app.outputs.url

@description('Storage account into whose container `articles` files are dropped.')
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name

@description('Blob endpoint of that account.')
output AZURE_STORAGE_BLOB_ENDPOINT string = storage.outputs.blobEndpoint

@description('Event Grid system topic that the post-deployment hook subscribes the app to.')
output AZURE_EVENT_GRID_TOPIC string = topic.outputs.name
