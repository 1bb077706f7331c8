import { grammarOf } from '../../../../words/intl.ts'
import { shown } from './shown.ts'

const { list } = grammarOf('en')

const copy = 'Copy the client ID of the app. A client ID of Okta begins with 0oa.'

const clientIds = {
  'client-id-url': ({ label }: { label: string }) => `${label} contains a URL. ${copy}`,
  'client-id-domain': ({ label }: { label: string }) => `${label} contains a domain. ${copy}`,
  'client-id-server': ({ label }: { label: string }) => `${label} contains the ID of an authorization server. ${copy}`,
  'client-id-user': ({ label }: { label: string }) => `${label} contains the ID of a user. ${copy}`,
  'client-id-other': ({ label }: { label: string }) => `${label} contains the ID of another kind of object. ${copy}`,
  'client-id-cut': ({ label }: { label: string }) =>
    `${label} contains an incomplete or changed client ID. A client ID has 20 letters and digits.`,
}

const domains = {
  'parked-org': ({ host }: { host: string }) =>
    `Okta responds for ${host} with a placeholder organization, so an org with this name does not exist.`,
  'own-site': ({ host }: { host: string }) => `${host} is a website of Okta. Enter the domain of your org.`,
  'companion-host': ({ host }: { host: string }) =>
    `${host} is a host that Okta uses internally. Enter the domain of your org.`,
  'admin-of-cloud': ({ domain }: { domain: string }) => `This host does not exist. The domain is probably ${domain}.`,
  'path-removed': 'Removed the part after the host.',
  'admin-removed': 'Removed -admin, which belongs to the host of the Admin Console.',
  'server-kept': ({ server }: { server: string }) =>
    `Kept the authorization server "${server}", which is entered in another field.`,
  'org-server-taken': 'The URL names the org authorization server. That server is used.',
  'server-taken': ({ server }: { server: string }) =>
    `The URL names the authorization server "${server}". That server is used.`,
  'issuer-completed': ({ issuer }: { issuer: string }) =>
    `Part of the issuer is missing. The issuer was read as ${issuer}.`,
}

const servers = {
  'authorization_server-placeholder': 'The authorization server still contains a placeholder.',
  'authorization_server-invisible': 'The authorization server contains an invisible character.',
  'well_known_url-placeholder': 'The well-known URL still contains a placeholder.',
  'well_known_url-invisible': 'The well-known URL contains an invisible character.',
  'server-audience': 'The value is the audience of an authorization server. Enter the last part of its Issuer URI.',
  'server-is-client-id': 'The value is a client ID. The ID of an authorization server is default or begins with aus.',
  'server-malformed':
    'The value is not the ID of an authorization server. The ID has only letters and digits, such as default or aus9o8wzkhckw9TLa0h7.',
  'server-unnamed': 'This URL does not name an authorization server.',
  'server-elsewhere': ({ server, domain }: { server: string; domain: string }) =>
    `This authorization server belongs to ${server}, but the domain is ${domain}.`,
  'server-lower-case': 'Changed uppercase letters to lowercase.',
  'server-id-only': 'Kept only the ID of the authorization server.',
}

/** Other servers of the same org, within a sentence. */
const otherServers = {
  'org-server': 'the org authorization server',
  'default-server': 'the authorization server default',
}

/** Pages of the Admin Console that a click opens, behind "Open". */
const pages = {
  'page-home': 'the Admin Console',
  'page-apps': 'Applications',
  'page-app': 'this app',
  'page-app-assignments': 'its Assignments',
  'page-api-service-integrations': 'API Service Integrations',
  'page-authorization-servers': 'Authorization Servers',
  'page-authorization-server': 'this authorization server',
  'page-authorization-server-scopes': 'its Scopes',
  'page-authorization-server-policies': 'its Access Policies',
  'page-system-log': 'the System Log',
  'page-api-tokens': 'API tokens',
  'page-trusted-origins': 'Trusted Origins',
  'page-account-settings': 'the account settings',
  'page-networks': 'Networks',
}

const tokens = {
  'claim-ver': 'The version of Okta’s token format.',
  'claim-cid': 'The client ID of the app that requested the token.',
  'claim-uid': 'The ID of the user at Okta. This claim is present only when a user signed in.',
  'claim-scp': 'The granted scopes, as a list. Products that read only the claim named scope do not find these scopes.',
  'claim-sub': 'The subject. Without a user, the subject is the app itself: the same value as cid.',
  'claim-idp': 'The identity provider that the user signed in with.',
  'token-of-org':
    'This is an access token of Okta’s org authorization server. The token is for Okta’s own API, and other products cannot verify it.',
  'id-token': 'This is an Okta ID token. The token identifies the user and cannot be used to call an API.',
  'token-of-custom-server': 'This is an access token of an Okta custom authorization server.',
}

/** Why a request does not get to a rule, or a rule does not decide, and what would have to change. */
const rules = {
  'app-not-there': ({ id }: { id: string }) => `An app with the client ID \`${id}\` does not exist.`,
  'app-enter': ({ id }: { id: string }) =>
    `Enter the client ID of an existing app in place of \`${id}\`, or create the app.`,
  'app-without-grant': ({ name, grant }: { name: string; grant: string }) =>
    `The app **${name}** does not have the grant type \`${grant}\`.`,
  'app-add-grant': ({ name, grant }: { name: string; grant: string }) =>
    `Select the grant type \`${grant}\` in the app **${name}**.`,
  'server-not-there': ({ id }: { id: string }) => `An authorization server with the ID \`${id}\` does not exist.`,
  'server-enter': ({ id }: { id: string }) => `Enter the ID of an existing authorization server in place of \`${id}\`.`,
  'server-without-policies': ({ name }: { name: string }) =>
    `The authorization server **${name}** does not have an access policy.`,
  'server-add-policy': ({ name }: { name: string }) =>
    `Add an access policy with a rule for this app to the authorization server **${name}**.`,
  'scope-no-default': ({ server }: { server: string }) =>
    `The request does not name a scope, and the authorization server **${server}** does not have a default scope.`,
  'scope-add-default': ({ server }: { server: string }) =>
    `Add a scope to the authorization server **${server}**, and set it as a default scope.`,
  'scope-make-default': ({ name }: { name: string }) => `Set the scope **${name}** as a default scope.`,
  'scope-needs-consent': ({ name }: { name: string }) =>
    `The scope **${name}** requires the consent of a user. A request without a user does not get it.`,
  'scope-without-consent': ({ name }: { name: string }) =>
    `Set **User consent** of the scope **${name}** to **Implicit**.`,
  'scopes-for-users': ({ scopes }: { scopes: readonly string[] }) =>
    `The request has scopes that are only for users who sign in: ${list(scopes)}.`,
  'scopes-leave-out': ({ scopes }: { scopes: readonly string[] }) => `Remove ${list(scopes)} from the request.`,
  'scopes-not-there': ({ scopes, server }: { scopes: readonly string[]; server: string }) =>
    `The authorization server **${server}** does not have ${list(scopes)}.`,
  'scopes-add': ({ scopes, server }: { scopes: readonly string[]; server: string }) =>
    `Add the scopes to the authorization server **${server}**: ${list(scopes)}.`,
  'policy-excludes': ({ name }: { name: string }) => `The policy **${name}** excludes this app.`,
  'policy-exclude-no-more': ({ name }: { name: string }) =>
    `Remove this app from the exclusions of the policy **${name}**.`,
  'rule-not-any-scope': ({ name }: { name: string }) => `The rule **${name}** does not include every scope.`,
  'rule-any-scope': ({ name }: { name: string }) => `Choose **Any scopes** in the rule **${name}**.`,
  'rule-some-users': ({ name }: { name: string }) =>
    `The rule **${name}** allows the request for some users or groups, and not for others.`,
  'rule-inactive': ({ noun, name }: { noun: string; name: string }) => `The ${noun} **${name}** is inactive.`,
  'rule-activate': ({ noun, name }: { noun: string; name: string }) => `Activate the ${noun} **${name}**.`,
  'policy-other-clients': ({ name }: { name: string }) => `The policy **${name}** is not assigned to this app.`,
  'policy-add-client': ({ name }: { name: string }) => `Assign the policy **${name}** to this app.`,
  'policy-without-rules': ({ name }: { name: string }) => `The policy **${name}** does not have a rule.`,
  'policy-add-rule': ({ name }: { name: string }) => `Add a rule to the policy **${name}**.`,
  'rule-other-grants': ({ name, grant, grants }: { name: string; grant: string; grants: readonly string[] }) =>
    `The rule **${name}** does not allow the grant type \`${grant}\`. It allows ${grants.length === 0 ? 'none' : list(grants)}.`,
  'rule-add-grant': ({ name, grant }: { name: string; grant: string }) =>
    `Select the grant type \`${grant}\` in the rule **${name}**.`,
  'rule-people': ({ name }: { name: string }) =>
    `The rule **${name}** has a condition on users or groups. A request without a user never matches it.`,
  'rule-any-user': ({ name }: { name: string }) => `Choose **Any user assigned the app** in the rule **${name}**.`,
  'rule-other-scopes': ({ name, scopes }: { name: string; scopes: readonly string[] }) =>
    `The rule **${name}** does not include ${list(scopes)}.`,
  'rule-add-scopes': ({ name, scopes }: { name: string; scopes: readonly string[] }) =>
    `Add ${list(scopes)} to the scopes of the rule **${name}**, or choose **Any scopes**.`,
}

/** Kinds of objects. */
const kinds = {
  'other-roles': ({ roles }: { roles: readonly string[] }) =>
    `The app also has ${list(roles)}, which the guide does not ask for. Remove this role in the console.`,
  'kind-app': 'app',
  'kind-grant': 'granted scope',
  'kind-role': 'administrator role',
  'kind-group': 'group',
  'kind-assignment': 'assignment',
  'kind-api-service': 'API service integration',
  'kind-secret': 'client secret',
  'kind-client-privileges': 'setting for new service apps',
  'kind-claim': 'claim',
  'kind-authorization-server': 'authorization server',
  'kind-scope': 'scope',
  'kind-policy': 'access policy',
  'kind-rule': 'rule',
  'kind-trusted-origin': 'trusted origin',
}

/** How access to the configuration is given. */
const access = {
  'access-app': 'A service app with a key',
  'access-app-create':
    'In the Okta Admin Console, open **Applications › Applications**. Click **Create App Integration**. Choose **API Services**. Click **Next**.',
  'access-app-name': 'Enter a name, for example _IdP Preflight_. Click **Save**.',
  'access-app-key':
    'Open the tab **General**. Beside **Client Credentials**, click **Edit**. Set **Client authentication** to **Public key / Private key**. Click **Add key**. Paste the public key that IdP Preflight shows. Click **Done**. Click **Save**.',
  'access-app-dpop':
    'Beside **General Settings**, click **Edit**. Clear **Require Demonstrating Proof of Possession (DPoP) header in token requests**. Click **Save**.',
  'access-app-scopes': 'Open the tab **Okta API Scopes**. Beside each of the required scopes, click **Grant**.',
  'access-role-read':
    'Open the tab **Admin roles**. Click **Edit assignments**. Choose **Read-only Administrator**. Save the change.',
  'access-role-write':
    'Open the tab **Admin roles**. Click **Edit assignments**. Choose **Application Administrator** and **API Access Management Administrator**. Save the change.',
  'access-app-id': 'Open the tab **General**. Copy the **Client ID**. Enter it in IdP Preflight.',
  'access-token': 'An API token of an administrator',
  'access-token-read':
    'Sign in to the Okta Admin Console as an administrator with the role **Read-only Administrator**.',
  'access-token-write':
    'Sign in to the Okta Admin Console as an administrator with the roles **Application Administrator** and **API Access Management Administrator**.',
  'access-token-create':
    'Open **Security › API**. Open the tab **Tokens**. Click **Create token**. Enter a name. Copy the token. Enter it in IdP Preflight.',
}

export const sentences = {
  ...access,
  ...kinds,
  ...rules,
  ...clientIds,
  ...domains,
  ...tokens,
  ...servers,
  ...otherServers,
  ...pages,
  ...shown,
}
