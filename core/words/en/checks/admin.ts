import { grammarOf } from '../../intl.ts'

const { list, number, plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'admin.calls-answered': 'The API of the provider accepts the calls that the product makes',
  'admin.log-names-reason': 'The log of the provider gives the reason for the rejected request',
  'admin.rights-complete': 'The admin access has all rights that are needed to look',
  'admin.app-exists': 'The app exists in the configuration',
  'admin.app-active': 'The app is active in the configuration',
  'admin.app-kind': 'The app is of the right type',
  'admin.app-grants': 'The app has the grant types that it needs',
  'admin.app-response-types': 'The app has the response types that it needs',
  'admin.app-redirect-uris': 'The app has the redirect URIs that it needs',
  'admin.app-consent': 'The app does not ask its users for consent',
  'admin.app-method': 'The app uses the entered client authentication method',
  'admin.app-secrets': 'The app has an active client secret',
  'admin.app-network': 'The app can be used from every network',
  'admin.app-without-dpop': 'The app does not require DPoP',
  'admin.app-assigned': 'The app is assigned to a group',
  'admin.server-exists': 'The authorization server exists in the configuration',
  'admin.server-active': 'The authorization server is active',
  'admin.server-audience': 'The authorization server has the expected audience',
  'admin.server-issuer': 'The authorization server has the expected issuer',
  'admin.server-rotation': 'The authorization server rotates its keys automatically',
  'admin.claims-seen': 'The claims of the authorization server were read',
  'admin.scope-exists': 'The scope exists on the authorization server',
  'admin.scope-consent': 'The scope does not require consent',
  'admin.policy-allows': 'A rule allows the app to get a token',
  'admin.scopes-granted': 'The app is granted the scopes',
  'admin.role-assigned': 'The app has an administrator role',
  'admin.apps-without-roles': 'New service apps do not become super administrators',
  'admin.origin-trusted': 'The URL of the product is a trusted origin',
  'admin.api-exists': 'The API exists in the configuration',
  'admin.api-algorithm': 'The API signs its tokens with the right algorithm',
  'admin.api-dialect': 'The API issues tokens of the right profile',
  'admin.api-encryption': 'The API does not encrypt its tokens',
  'admin.api-lifetime': 'The tokens of the API expire within a day',
  'admin.api-without-dpop': 'The API does not require DPoP',
  'admin.api-access': 'The API allows apps that are authorized for it',
  'admin.actions-allow': 'The Actions of this flow do not reject the request',
  'admin.grant-without-organization': 'The app gets tokens without an organization',
}

export const words = {
  'no-scope-for-calls': 'The product does not use the requested scopes in its API calls.',
  'success-with-scope': ({ scope }: { scope: string }) => `HTTP 200 with the scope ${scope}`,
  'rejected-at': ({ path, scope }: { path: string; scope: string }) =>
    `The call to ${path} was rejected. This call requires the scope ${scope}.`,
  'also-rejected': ({ paths }: { paths: readonly string[] }) =>
    `${list(paths)} ${plural(paths.length, { one: 'was', other: 'were' })} also rejected.`,
  'others-succeeded': 'The other calls succeeded.',
  'not-there': ({ noun }: { noun: string }) => `The configuration does not have this ${noun}.`,
  'nothing-found': 'not found',
  differs: ({ noun, name, member }: { noun: string; name: string; member: string }) =>
    `In the ${noun} **${name}**, the setting \`${member}\` is different.`,
  'not-set': 'not set',
  'one-of': ({ values }: { values: readonly string[] }) => `one of ${list(values)}`,
  'at-most': ({ number: most }: { number: number }) => `at most ${number(most)}`,
  'not-read': ({ scope }: { scope: string }) => `The admin access does not have the right \`${scope}\`.`,
  'not-there-yet': 'The object that has this setting was not found.',
  'log-not-needed': 'The token request was not rejected.',
  'log-empty': 'The log of the provider does not have an entry for this request yet.',
  'nothing-wanted': 'The entered values do not need this setting.',
  'not-entered': 'Enter the value that identifies the object first.',
  'rules-not-read': 'The rules could not be read completely.',
  'rule-that-allows': 'a rule that allows this request',
  'nothing-allows': 'No rule allows this request',
  'no-answer': 'no response',
  'access-refused': 'The provider rejected the admin access, so the configuration was not read.',
  'key-unusable': 'The private key of the admin access cannot be used, so the configuration was not read.',
  unusable: ({ what, received }: { what: string; received: string }) =>
    `The response to ${what} cannot be used: ${received}.`,
  'the-token': 'the request for an admin token',
  'the-log': 'the request to the log',
  'list-cut': ({ noun }: { noun: string }) =>
    `The configuration has too many objects of this type (${noun}) to read them all.`,
  'rights-lacking': ({ scopes }: { scopes: readonly string[] }) =>
    `The admin access does not have ${plural(scopes.length, { one: 'this right', other: 'these rights' })}: ${list(scopes)}.`,
  'not-granted': 'not granted',
  'no-secret-used': 'The app authenticates without a client secret.',
  'secret-active': ({ id, days }: { id: string; days: number }) =>
    `${id}: active, ${plural(days, { one: '# day', other: '# days' })} old`,
  'secret-inactive': ({ id, days }: { id: string; days: number }) =>
    `${id}: inactive, ${plural(days, { one: '# day', other: '# days' })} old`,
  'without-secret': 'All client secrets of the app are inactive or deleted.',
  'one-secret': 'an active client secret',
  'new-apps-powerful': 'The setting **Public client app admins** is on. New service apps become super administrators.',
  'no-own-claims': 'only the claims that the provider adds',
  'no-actions': 'no Actions',
  'no-denying-actions': 'Actions that do not reject requests',
  'actions-can-deny': 'An Action of this flow contains code that can reject the request.',
}
