import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const client = {
  'client.unknown': {
    says: '{provider} knows no app with this client ID on {host}.',
    fix: {
      any: ['Copy the client ID again from the app in the console, and check that the console belongs to {host}.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials**, copy **Client ID** with its button.',
        'Compare the address of this console with {host}: preview and production are different organizations with different apps.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings** copy **Client ID**, and compare **Domain** beside it with {host}, including the region.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2', 'okta:invalid-client', 'auth0:application-settings'],
  },
  'client.secret-wrong': {
    says: '{provider} knows the app, but the client secret is not the right one.',
    fix: {
      any: ['Copy the secret again from the console, or create a new one.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials › Client secrets**, copy the secret that is _Active_ with its button.',
        'If in doubt click **Generate new secret**, use the new one here and in {product}, then deactivate the old one.',
      ],
      auth0: [
        auth0.app,
        'Copy **Client Secret** from the tab **Credentials** (older dashboards: **Settings**).',
        'Only if that does not help: **Settings › Danger Zone › Rotate**, and give every user of the app the new secret.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once; after a rotation at Auth0 both secrets may work for 30 seconds',
    refs: ['RFC6749-5.2', 'okta:secret-rotation', 'auth0:rotate-client-secret'],
  },
  'client.secret-encoding': {
    says: 'The secret is right, but it is accepted only when it is sent in another way or encoding than {method}.',
    fix: {
      any: [
        'Choose the other authentication method here, and tell {product} to use it too.',
        'Or create a new secret that has only letters, digits, `-` and `_`.',
      ],
      okta: [
        'Choose the other value for the authentication method here, and the same in {product} if it lets you.',
        'Or, on the app, tab **General**, click **Generate new secret** and use that one.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Credentials**, **Authentication Methods**: choose _Client Secret (Post)_ or _Client Secret (Basic)_, the one that {product} uses.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-2.3.1', 'auth0:application-credentials'],
  },
  'client.auth-method': {
    says: 'The app is set to prove itself in another way than with the secret in the form that was sent.',
    fix: {
      any: ['Set the app’s authentication method to the one that {product} uses.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials**, click **Edit**.',
        'Set **Client authentication** to _Client secret_ and save. Switching away from _Public key / Private key_ gives a new secret: copy it.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Credentials**, set **Authentication Methods** to the one that {product} uses: _Client Secret (Post)_ or _Client Secret (Basic)_.',
        'If there is no such tab the app is public and can have no secret: create a **Machine to Machine** app.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-2.3', 'okta:invalid-client', 'auth0:application-credentials'],
  },
  'client.auth-failed': {
    says: '{provider} refuses client ID and secret, and does not say which of the two is wrong.',
    fix: {
      any: ['Copy client ID and secret again from the console, and check that the console belongs to {host}.'],
      okta: [
        okta.app,
        'On the tab **General** check that the app is active, then copy **Client ID** and the active secret again.',
        'Check that **Client authentication** is _Client secret_.',
        okta.log,
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings** compare **Domain** with {host}: right credentials at the wrong tenant or region are refused just like this.',
        'Copy **Client ID**, then **Client Secret** (tab **Credentials**, older: **Settings**), and paste them again.',
        'On the tab **Credentials** check that the authentication method is the one used here.',
        'In **Monitoring › Logs** look for type `feccft`: with the app’s name in it the secret is wrong, without a name the app is not in this tenant.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once; after a rotation at Auth0 both secrets may work for 30 seconds',
    refs: ['RFC6749-5.2', 'okta:invalid-client', 'auth0:errors'],
  },
  'client.disabled': {
    says: 'The app has been switched off at {provider}.',
    fix: {
      any: ['Switch the app on again in the console.'],
      okta: [okta.app, 'Beside the app’s name change **Inactive** to **Active** (menu: **Activate**).'],
      auth0: [auth0.app, 'Check that nobody has deleted or blocked it.'],
    },
    owner: 'idp-admin',
    takesEffect: 'at once for new tokens; tokens from before stay dead',
    refs: ['RFC6749-5.2', 'okta:apps'],
  },
  'client.grant-not-allowed': {
    says: 'Client ID and secret are right, but this app may not ask for tokens by itself (client credentials).',
    fix: {
      any: ['Allow the grant “client credentials” for the app, or create an app for machines.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, tick **Client Credentials** under **Grant type** and save.',
        'A single-page or native app does not offer it: create a new app of the kind **API Services** and use its client ID and secret.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, at the bottom **Advanced Settings › Grant Types**, tick **Client Credentials** and save.',
        'If it is not offered, the app is of a public kind: create a **Machine to Machine** app and use its client ID and secret.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2', 'okta:client-credentials', 'auth0:grant-types'],
  },
  'client.dpop-required': {
    says: 'The app demands an extra proof with every request (DPoP), which {product} cannot give.',
    fix: {
      any: ['Switch the demand for DPoP off for this app.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**.',
        'Untick **Require Demonstrating Proof of Possession (DPoP) header in token requests** and save. New API Services apps have it ticked.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Token Sender-Constraining**: switch **Require Sender Constraining** off.',
        'On the API (**Applications › APIs**), tab **Settings**, set **Require Token Sender Constraining** to **Never**.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC9449-5', 'okta:dpop', 'okta:dpop-error', 'auth0:sender-constraining'],
  },
  'client.network-restricted': {
    says: 'This app may be used only from certain networks, and this machine is in none of them.',
    fix: {
      any: ['Allow the network of this machine and of {product} for the app.'],
      okta: [
        okta.app,
        'On the tab **General** find the network setting of the app: choose _Anywhere_, or add the right zone.',
        'Zones are under **Security › Networks**. Remember that {product} calls from an address of its own.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: '5 to 40 minutes after a zone is changed',
    refs: ['okta:network-zones', 'okta:error-codes'],
  },
  'client.org-server-only': {
    says: 'This app can use Okta’s own authorization server only, not a custom one.',
    fix: {
      any: ['Use an app that may use a custom authorization server.'],
      okta: [
        'An API service integration cannot be used with a custom server.',
        '**Applications › Applications › Create App Integration**, choose **API Services**, and use the client ID and secret of that app.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['okta:authorization-servers', 'okta:api-service-integrations'],
  },
  'client.jwks-unreachable': {
    says: '{provider} cannot read the address of the public keys that is registered for this app (jwks_uri).',
    fix: {
      any: ['Open the registered address from outside your network: it must answer with a key set in JSON.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials › PUBLIC KEYS**, read the address beside **Use a URL to fetch keys dynamically**.',
        'Open this address from outside your network. It must be reachable from the internet by https, with a public certificate, and answer with a key set in JSON.',
        'If the keys are no longer published there, click **Edit** and correct the address.',
      ],
      auth0: [
        auth0.app,
        'Correct the address of the public keys, or upload the public key on the tab **Credentials**.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next request; the provider may keep an older answer for some minutes',
    refs: ['RFC7591-2', 'okta:error-codes', 'okta:client-keys'],
  },
  'client.keys-invalid': {
    says: 'The public keys that are registered for this app cannot be used as they are.',
    fix: {
      any: [
        'Correct the keys that are registered for the app: each needs a key ID of its own, and public members only.',
      ],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials › PUBLIC KEYS**, look at the registered keys.',
        'Each key needs a key ID (`kid`) of its own. `use` must be `sig` for a key that verifies signatures. A key must not contain private members such as `d`.',
        'Correct the key that the message beside this finding names. If the keys come from an address, correct the set there.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Credentials** look at the registered keys, and replace the one that is invalid.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next request',
    refs: ['RFC7517-4.5', 'okta:error-codes', 'okta:client-keys'],
  },
  'client.proofs-sent-twice': {
    says: 'The request carried the credentials of the app twice, such as in the Authorization header and in the body.',
    fix: {
      any: [
        'In {product} choose one client authentication method only.',
        'If this program sent the request, ask the network team which device on the network path adds an `Authorization` header.',
      ],
    },
    owner: 'relying-party',
    takesEffect: 'at once',
    refs: ['RFC6749-2.3', 'okta:error-codes'],
  },
  'client.proof-refused': {
    says: 'The DPoP proof was sent, and {provider} rejected it.',
    fix: {
      any: [
        'Read the message of {provider} beside this finding: it names what is wrong with the proof.',
        'Issued in the future or expired: correct the clock of the computer that signs.',
        'Another address (`htu`) or method (`htm`): a device on the network path rewrites the URL. {product} must sign the address that {provider} receives.',
        'Used before (`jti`): the request was sent twice. Nonce: a device on the network path removes the header `DPoP-Nonce`.',
      ],
    },
    owner: 'you',
    takesEffect: 'at the next request',
    refs: ['RFC9449-4.3', 'RFC9449-8', 'okta:dpop', 'okta:dpop-error'],
  },
  'client.refused-silently': {
    says: '{host} refused the token request without giving a reason.',
    fix: {
      any: [
        'Client ID, credentials, client authentication method, and grant are all possible. Copy the client ID and the credentials again from the console.',
        'Compare the client authentication method and the allowed grants of the app with those used here.',
        'Let this program try the other methods once: in the window agree to **Try the other ways once each**, on the command line use `--try-methods`.',
        'Look at the log of {provider} for the request; the time stands beside this finding.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2'],
  },
} as const satisfies Area<'client'>
