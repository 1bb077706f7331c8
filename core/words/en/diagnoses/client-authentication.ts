import type { AreaWords } from './area.ts'

/** What a device on the network path may have done to the credentials. */
const onThePath = [
  'The credentials were sent. Ask the network team whether a proxy or gateway in front of {host} removes or changes the header `Authorization` or the body of the request.',
  'If a custom domain is behind your own proxy, check that proxy first.',
] as const

/** How the app proves itself. */
export const clientAuthentication = {
  'client.secret-wrong': {
    says: '{provider} knows the app, but the client secret is wrong.',
    fix: ['Copy the secret again from the console, or create a new one.'],
    takesEffect: 'at once',
  },
  'client.secret-encoding': {
    says: 'The client secret is correct, but the server does not accept it with {method}. The server expects a different method or encoding.',
    fix: [
      'Choose the other authentication method {{here and |}}in {product}.',
      'Or create a new secret that contains only letters, digits, `-`, and `_`.',
    ],
    takesEffect: 'at once',
  },
  'client.auth-method': {
    says: 'The app is configured for a different client authentication method than the one used.',
    fix: ['Set the app’s client authentication method to the one that {product} uses.'],
    variants: {
      'needs-header': {
        says: 'The app must send its client secret in the Authorization header (client_secret_basic), or sign an assertion (private_key_jwt).',
        fix: [
          '{{Here|In {product}}}, choose `client_secret_basic` as the authentication method.',
          'Set {product} to send the secret in the header too, if it offers the choice.',
        ],
      },
      'in-query': {
        says: 'The credentials of the app arrived in the URL of the request (query), where they are not accepted.',
        fix: [
          '{{This program|Check that {product}}} sends credentials only in the header or the body. {{Ask|If it does, ask}} the network team which device on the network path rewrites requests to {host}.',
          'Set {product} to send its credentials in the header (client_secret_basic) or in the body (client_secret_post).',
        ],
      },
      'assertion-unreadable': {
        says: 'The type of the signed assertion (client_assertion_type) was not accepted.',
        fix: [
          '{{This program|Check that {product}}} sends the type {{that the specification requires. Ask|`application/x-www-form-urlencoded`. If it does, ask}} the network team which device on the network path rewrites requests to {host}.',
          'If {product} shows the same error, it must send `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.',
        ],
      },
      'sign-on': {
        fix: [
          'Set the app’s client authentication method to the one that {product} uses. A single-page app uses PKCE without client authentication.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'client.auth-failed': {
    says: '{provider} rejected the client ID or the credentials, and does not say which of them is wrong.',
    fix: [
      'Copy the client ID and the credentials again from the console, and check that the console belongs to {host}.',
    ],
    variants: {
      'none-arrived': {
        says: '{provider} received no credentials with the request, although they were sent.',
        fix: onThePath,
      },
      'header-changed': {
        says: '{provider} could not read the credentials in the Authorization header.',
        fix: [
          ...onThePath,
          'If the secret has special characters, try the other ways of sending it{{. Click **Try the other authentication methods once**, or use `--try-methods` on the command line.|: in the header, or in the body of the request.}}',
        ],
      },
      worded: {
        says: '{provider} rejected the client with “{received}”.',
        fix: [
          'Read the message {shown}. The message is shown as received.',
          'Compare the message with the settings of the app in the console, and with the client ID entered {{here|in {product}}}.',
        ],
      },
      'assertion-unreadable': {
        says: '{provider} could not read the signed assertion.',
        fix: [
          'Compare the algorithm of the assertion with those that the server supports.',
          'If they match, a device on the network path changes the body of the request. Ask the network team.',
        ],
      },
      'by-key': {
        says: '{provider} rejected the signed assertion, and does not say what is wrong with it.',
        fix: ['Compare the public key registered for the app with the public key {{in this step|of {product}}}.'],
      },
      'sign-on': {
        says: '{provider} rejected the app, and does not say why.',
        fix: [
          'Copy the client ID again from the app in the console.',
          'Compare the app’s client authentication method with the one that {product} uses. A single-page app uses PKCE without client authentication.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'client.too-powerful': {
    says: 'The tenant gives new service apps more rights than they need.',
    fix: ['Turn off the setting {shown}.', 'Remove the administrator role from this app, unless the product needs it.'],
    takesEffect: 'at once for new apps',
  },
  'client.refused-silently': {
    says: '{host} refused the request without giving a reason.',
    fix: [
      'The client ID, the credentials, the client authentication method, or the grant can be the cause. Copy the client ID and the credentials again from the console.',
      'Compare the client authentication method and the allowed grants of the app with those {{used here|that {product} uses}}.',
      'Try the other ways of sending the secret, once each.{{ On the command line, use `--try-methods`.|}}',
      'Look for the request in the log of {provider}.',
    ],
    variants: {
      'sign-on': {
        fix: [
          'The client ID, the redirect URI, or the grant can be the cause. Copy the client ID again from the console.',
          'Compare the redirect URIs and the allowed grants of the app with those {{used here|that {product} uses}}.',
          'Look for the request in the log of {provider}.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'client.proofs-sent-twice': {
    says: 'The credentials of the app arrived twice in one request, such as in the Authorization header and in the body.',
    fix: [
      'In {product}, choose only one client authentication method: the secret in the header, or in the body.',
      '{{This program|Check that {product}}} sends the credentials once. If {{this program was refused as well|it does}}, ask the network team which device on the network path adds an `Authorization` header.',
    ],
    variants: {
      'sign-on': {
        fix: [
          'A single-page app {{does not send credentials, and this program did not send any. Ask|must not send credentials. If {product} sends none, ask}} the network team which device on the network path adds an `Authorization` header.',
        ],
      },
    },
    takesEffect: 'at once',
  },
} satisfies Partial<AreaWords<'client'>>
