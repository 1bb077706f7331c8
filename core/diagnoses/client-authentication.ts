import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const afterRotation = {
  any: 'at once',
  auth0: 'at once; after a rotation both secrets may work for 30 seconds',
} as const

const integrationSecret = [
  okta.integration,
  'Copy **Client ID** again. The secret was shown once only: if it is lost, generate a new one there, use it here and in {product}, then deactivate the old one.',
] as const

const needsPrivateKey = {
  says: 'The app must prove itself with a signed assertion (private_key_jwt) at this server; a client secret is not accepted.',
  fix: [
    'Here, choose `private_key_jwt` as the authentication method, and store or create a private key in this step.',
    okta.app,
    'On the tab **General**, under **Client Credentials**, click **Edit**.',
    'Set **Client authentication** to **Public key / Private key**.',
    'Click **Add key**, paste the public key from this step and click **Done**.',
    'Click **Save**.',
  ],
} as const

/** What a device on the network path may have done to the credentials. */
const onThePath = [
  'The credentials were sent. Ask the network team whether a proxy or gateway in front of {host} removes or changes the header `Authorization` or the body of the request.',
  'With a custom domain behind a proxy of your own, look there first.',
] as const

/** How the app proves itself. */
export const clientAuthentication = {
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
    variants: { 'api-service-integration': { fix: integrationSecret } },
    owner: 'you',
    takesEffect: afterRotation,
    refs: ['RFC6749-5.2', 'okta:secret-rotation', 'auth0:rotate-client-secret'],
  },
  'client.secret-encoding': {
    says: 'The secret is right, but it is accepted only when it is sent in another way or encoding than {method}.',
    fix: {
      any: [
        'Choose the other authentication method here, and set {product} to use it too.',
        'Or create a new secret that has only letters, digits, `-` and `_`.',
      ],
      okta: [
        'Choose the other value for the authentication method here, and the same in {product} if it offers the choice.',
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
    says: 'The app is configured for a different client authentication method than the one used.',
    fix: {
      any: ['Set the app’s client authentication method to the one that {product} uses.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials**, click **Edit**.',
        'Set **Client authentication** to _Client secret_ and save. Changing it from _Public key / Private key_ creates a new secret: copy it.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Credentials**, set **Authentication Methods** to the one that {product} uses: _Client Secret (Post)_ or _Client Secret (Basic)_.',
        'If there is no such tab, the app is public and cannot have a secret: create a **Machine to Machine** app.',
      ],
    },
    variants: {
      'needs-private-key': needsPrivateKey,
      // A service app has no other method there, so that changing the app to a secret would be in vain.
      'org-server': needsPrivateKey,
      'needs-header': {
        says: 'The integration must send its secret in the Authorization header (client_secret_basic), or sign an assertion (private_key_jwt).',
        fix: [
          'Here, choose `client_secret_basic` as the authentication method.',
          'Set {product} to send the secret in the header too, if it offers the choice.',
        ],
      },
      'still-secret': {
        says: 'A signed assertion was sent (private_key_jwt), but the app is configured for a different client authentication method, most likely a client secret.',
        fix: [
          okta.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **Public key / Private key**.',
          'Click **Add key**, paste the public key from this step and click **Done**.',
          'Click **Save**. The client secret of the app is deleted.',
        ],
      },
      'not-an-integration': {
        says: 'This client ID belongs to a service app, which cannot use a client secret at the org authorization server. {product} needs the API service integration.',
        fix: [
          okta.integration,
          'Copy its **Client ID** and secret, and enter both here and in {product}.',
          'If it is not in the list, click **Add Integration** and choose {product}.',
        ],
      },
      'public-app': {
        says: 'The app is configured for a client authentication method with credentials, which a page in a browser must not hold.',
        fix: [
          okta.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **None** and save. A web app does not offer it: create one of the kind **Single-Page Application**.',
        ],
      },
      'in-query': {
        says: 'The credentials of the app arrived in the address of the request (query), where they are not accepted.',
        fix: {
          any: [
            'This program sends credentials in the header or in the body only. Ask the network team which device on the network path rewrites requests to {host}.',
            'Set {product} to send its credentials in the header (client_secret_basic) or in the body (client_secret_post).',
          ],
        },
      },
      'assertion-unreadable': {
        says: 'The type of the signed assertion (client_assertion_type) was not accepted.',
        fix: {
          any: [
            'This program sends the type that the specification names. Ask the network team which device on the network path rewrites requests to {host}.',
            'If {product} shows the same error, it must send `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.',
          ],
        },
      },
      'api-service-integration': {
        says: 'The integration is configured for a different client authentication method than the one used.',
        fix: [
          'Here, choose `client_secret_basic` as the authentication method: an API service integration takes the secret in the header.',
          okta.integration,
          'Check that **Client ID** is the one entered here: that of another app does not work.',
        ],
      },
      'sign-on': {
        fix: {
          any: ['Set the app’s client authentication method to none: a page in a browser cannot keep a secret.'],
          okta: [
            okta.app,
            'On the tab **General**, under **Client Credentials**, click **Edit**.',
            'Set **Client authentication** to **None** and save. A web app does not offer it: create one of the kind **Single-Page Application**.',
          ],
          auth0: [auth0.app, 'On the tab **Credentials** set **Authentication Methods** to **None**.'],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-2.3', 'okta:invalid-client', 'auth0:application-credentials'],
  },
  'client.auth-failed': {
    says: '{provider} rejected the client ID or the credentials, and does not say which of them is wrong.',
    fix: {
      any: ['Copy client ID and credentials again from the console, and check that the console belongs to {host}.'],
      okta: [
        okta.app,
        'On the tab **General** check that the app is active, then copy **Client ID** and the active secret again.',
        'Check that **Client authentication** is the method used here.',
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
    variants: {
      'none-arrived': {
        says: '{provider} received no credentials with the request, although they were sent.',
        fix: { any: onThePath },
        owner: 'network-team',
      },
      'header-changed': {
        says: '{provider} could not read the credentials in the Authorization header.',
        fix: {
          any: [
            ...onThePath,
            'If the secret has special characters, let this program try the other ways of sending it once each.',
          ],
        },
      },
      worded: {
        says: '{provider} rejected the client with “{received}”.',
        fix: {
          any: [
            'Read the message beside this finding. It is shown as received.',
            'Compare it with the settings of the app in the console, and with the client ID here.',
          ],
          okta: [
            'Read the message beside this finding. It is shown as received.',
            okta.app,
            'Compare the message with the settings on the tab **General**, and **Client ID** with the one here.',
            okta.log,
          ],
          auth0: [
            'Read the message beside this finding. It is shown as received.',
            auth0.app,
            'Compare the message with the settings of the app, and **Client ID** with the one here.',
            auth0.log,
          ],
        },
      },
      'worded-api-service-integration': {
        says: '{provider} rejected the client with “{received}”.',
        fix: [
          'Read the message beside this finding. It is shown as received.',
          okta.integration,
          'Compare **Client ID** with the one here, and the message with what is shown there.',
          okta.log,
        ],
      },
      'assertion-unreadable': {
        says: '{provider} could not read the signed assertion.',
        fix: {
          any: [
            'Compare the algorithm of the assertion with those that the server supports.',
            'If they fit, a device on the network path changes the body of the request: ask the network team.',
          ],
        },
      },
      'by-key': {
        says: '{provider} rejected the signed assertion, and does not say what is wrong with it.',
        fix: {
          any: ['Compare the public key that is registered for the app with the one in this step.'],
          okta: [
            okta.app,
            'On the tab **General**, under **Client Credentials**, check that **Client authentication** is **Public key / Private key**.',
            'Compare the **KID** of the active key with the key ID here.',
            okta.log,
          ],
          auth0: [
            auth0.app,
            'On the tab **Credentials** compare the registered key with the one in this step.',
            auth0.log,
          ],
        },
      },
      'api-service-integration': { fix: integrationSecret },
      'sign-on': {
        says: '{provider} rejected the app, and does not say why.',
        fix: {
          any: [
            'Copy the client ID again, and check that the app needs no client authentication: a page in a browser cannot keep a secret.',
          ],
          okta: [
            okta.app,
            'On the tab **General** copy **Client ID** again, and check that **Client authentication** is **None**.',
            okta.log,
          ],
          auth0: [
            auth0.app,
            'Copy **Client ID** again, and check that **Authentication Methods** on the tab **Credentials** is **None**.',
          ],
        },
      },
    },
    owner: 'you',
    takesEffect: afterRotation,
    refs: ['RFC6749-5.2', 'okta:invalid-client', 'auth0:errors'],
  },
  'client.refused-silently': {
    says: '{host} refused the request without giving a reason.',
    fix: {
      any: [
        'Client ID, credentials, client authentication method, and grant are all possible. Copy the client ID and the credentials again from the console.',
        'Compare the client authentication method and the allowed grants of the app with those used here.',
        'Let this program try the other ways of sending the secret once each; on the command line use `--try-methods`.',
        'Look at the log of {provider} for the request.',
      ],
    },
    variants: {
      'sign-on': {
        fix: {
          any: [
            'Client ID, redirect URI, and grant are all possible. Copy the client ID again from the console.',
            'Compare the redirect URIs and the allowed grants of the app with those used here.',
            'Look at the log of {provider} for the request.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2'],
  },
  'client.proofs-sent-twice': {
    says: 'The credentials of the app arrived twice in one request, such as in the Authorization header and in the body.',
    fix: {
      any: [
        'In {product} choose one client authentication method only: the secret in the header, or in the body.',
        'This program sends them once. If it was refused as well, ask the network team which device on the network path adds an `Authorization` header.',
      ],
    },
    variants: {
      'sign-on': {
        fix: [
          'A page in a browser sends no credentials, and this program sent none. Ask the network team which device on the network path adds an `Authorization` header.',
        ],
        owner: 'network-team',
      },
    },
    owner: 'relying-party',
    takesEffect: 'at once',
    refs: ['RFC6749-2.3', 'okta:error-codes'],
  },
} as const satisfies Partial<Area<'client'>>
