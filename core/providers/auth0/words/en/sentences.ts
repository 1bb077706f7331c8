import { grammarOf } from '../../../../words/intl.ts'

const { list } = grammarOf('en')

const copy = 'Copy the Client ID of the application. A client ID of Auth0 has 32 letters and digits.'

const clientIds = {
  'client-id-url': ({ label }: { label: string }) => `${label} contains a URL. ${copy}`,
  'client-id-domain': ({ label }: { label: string }) => `${label} contains a domain. ${copy}`,
  'client-id-user': ({ label }: { label: string }) => `${label} contains the ID of a user. ${copy}`,
  'client-id-organization': ({ label }: { label: string }) => `${label} contains the ID of an organization. ${copy}`,
  'client-id-connection': ({ label }: { label: string }) => `${label} contains the ID of a connection. ${copy}`,
  'client-id-grant': ({ label }: { label: string }) => `${label} contains the ID of a client grant. ${copy}`,
  'client-id-api': ({ label }: { label: string }) => `${label} contains the ID of an API. ${copy}`,
}

const domains = {
  'dashboard-of': ({ domain }: { domain: string }) =>
    `This is the URL of the Auth0 Dashboard. The domain of the tenant is probably ${domain}.`,
  dashboard: 'This is the URL of the Auth0 Dashboard. Enter the domain of the tenant.',
  'own-site': ({ host }: { host: string }) => `${host} is a website of Auth0. Enter the domain of your tenant.`,
  'region-only': ({ host }: { host: string }) => `${host} is a region without a tenant. Copy the full value of Domain.`,
  'custom-domain-target': ({ host }: { host: string }) =>
    `${host} is the target of the CNAME record of a custom domain. Enter the custom domain.`,
  'tenant-name': ({ tenant }: { tenant: string }) =>
    `"${tenant}" is not a valid tenant name. A tenant name has 3 to 63 lowercase letters, digits, and hyphens.`,
  'tenant-only': ({ tenant, example }: { tenant: string; example: string }) =>
    `"${tenant}" is only the name of the tenant. Copy the full value of Domain, including the region, such as ${example}.`,
  'other-tenant': ({ host, domain }: { host: string; domain: string }) =>
    `The well-known URL belongs to ${host}, but the domain is ${domain}.`,
}

const tokens = {
  'claim-azp': 'The client ID of the app that requested the token. Tokens with the profile Auth0 have this claim.',
  'claim-gty':
    'The grant type of the request. The value client-credentials means that the token was requested without a user.',
  'claim-permissions': 'The permissions of the app or user, if the API adds permissions to access tokens (RBAC).',
  'claim-org_id': 'The ID of the organization.',
  'claim-org_name': 'The name of the organization.',
  'claim-sub': 'The subject. Without a user, the subject is the client ID followed by @clients.',
  'opaque-token': 'Auth0 issues such a token when the request does not name an audience.',
  'id-token': 'This is an Auth0 ID token. The token identifies the user and cannot be used to call an API.',
  'token-rfc9068': 'This is an Auth0 access token with the profile RFC 9068.',
  'token-auth0': 'This is an Auth0 access token with the profile Auth0.',
}

/** Pages of the Dashboard that a click opens, behind "Open". */
const pages = {
  'page-home': 'the Dashboard',
  'page-applications': 'Applications',
  'page-application': 'this application',
  'page-application-credentials': 'its Credentials',
  'page-apis': 'APIs',
  'page-logs': 'the tenant log',
  'page-tenant-settings': 'the tenant settings',
  'page-tenant-acl': 'Access Control',
  'page-triggers': 'Actions › Triggers',
}

/** Why an app does not get a token for an API, and what would have to change. */
const grants = {
  'app-not-there': ({ id }: { id: string }) => `An app with the client ID \`${id}\` does not exist.`,
  'app-create': ({ id }: { id: string }) =>
    `Create the app, or enter the client ID of the right app instead of \`${id}\`.`,
  'app-without-grant': ({ name, grant }: { name: string; grant: string }) =>
    `The app **${name}** does not have the grant type \`${grant}\`.`,
  'app-add-grant': ({ name, grant }: { name: string; grant: string }) =>
    `Select the grant type \`${grant}\` of the app **${name}**.`,
  'api-not-there': ({ audience }: { audience: string }) => `An API with the identifier \`${audience}\` does not exist.`,
  'api-create': ({ audience }: { audience: string }) => `Create an API with the identifier \`${audience}\`.`,
  'api-denies-all': ({ name }: { name: string }) => `The API **${name}** does not allow any app.`,
  'api-per-app': ({ name }: { name: string }) => `Choose **Per-app authorization** for the API **${name}**.`,
  'grant-not-there': ({ name }: { name: string }) => `The app is not authorized for the API **${name}**.`,
  'grant-create': ({ name }: { name: string }) => `Authorize the app for the API **${name}**.`,
  'grant-without-scopes': ({ scopes }: { scopes: readonly string[] }) => `The app is not granted ${list(scopes)}.`,
  'grant-add-scopes': ({ name, scopes }: { name: string; scopes: readonly string[] }) =>
    `Grant ${list(scopes)} of the API **${name}** to the app.`,
  'api-add-scopes': ({ name, scopes }: { name: string; scopes: readonly string[] }) =>
    `Add to the permissions of the API **${name}**: ${list(scopes)}.`,
  'grant-organization': 'The app gets tokens only for an organization.',
  'grant-no-organization': ({ name }: { name: string }) =>
    `Choose **None** as **Organization Support** of the app at the API **${name}**.`,
}

/** What is shown of objects of which a guide wants nothing. */
const shown = {
  'rbac-on': 'RBAC is on for this API',
  'rbac-off': 'RBAC is off for this API',
  'permissions-in': 'Access tokens have the claim permissions',
  'permissions-out': 'Access tokens do not have the claim permissions',
  'organization-deny': 'Users sign in without an organization',
  'organization-allow': 'Users sign in with or without an organization',
  'organization-require': 'Users sign in only with an organization',
  'organization-prompt': 'Auth0 asks users for the organization',
}

/** Kinds of objects. */
const kinds = {
  'deploy-cli': 'Auth0 Deploy CLI',
  'kind-client': 'app',
  'kind-resource-server': 'API',
  'kind-client-grant': 'authorization',
  'kind-action': 'Action',
}

/** How access to the configuration is given. */
const access = {
  'access-app': 'A Machine to Machine app',
  'access-app-create':
    'In the Auth0 Dashboard, open **Applications › Applications**. Click **Create Application**. Enter a name, for example _IdP Preflight_. Select **Machine to Machine Applications**. Click **Create**.',
  'access-app-authorize': 'Choose **Auth0 Management API**.',
  'access-app-scopes':
    'Select each of the required permissions. Leave all other permissions cleared. Click **Authorize**.',
  'access-app-values':
    'Open the tab **Settings**. Copy the **Client ID** and the **Client Secret**. Enter them in IdP Preflight.',
  'access-token': 'A token of the API Explorer',
  'access-token-explorer':
    'In the Auth0 Dashboard, open **Applications › APIs**. Choose **Auth0 Management API**. Open the tab **API Explorer**.',
  'access-token-copy':
    'Copy the token. Enter it in IdP Preflight. The token has all rights and expires after 24 hours. Use it for tests only.',
}

export const sentences = {
  ...access,
  ...kinds,
  ...grants,
  ...shown,
  ...clientIds,
  ...domains,
  ...tokens,
  ...pages,
}
