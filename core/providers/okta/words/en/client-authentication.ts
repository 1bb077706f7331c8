import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const integrationSecret = [
  at.integration,
  'Copy **Client ID** again.',
  'Okta shows the secret only once. If the secret is lost, generate a new one there. Enter the new secret {{here and |}}in {product}. Then deactivate the old one.',
]
const usePrivateKey = [
  '{{Here|In {product}}}, choose `private_key_jwt` as the authentication method. Store or create a private key in {{this step|{product}}}.',
  at.app,
  at.credentials,
  'Set **Client authentication** to **Public key / Private key**.',
  'Click **Add key**. Paste the public key {{from this step|of {product}}}. Click **Done**.',
  at.save,
]
const useNone = [
  at.app,
  at.credentials,
  'Set **Client authentication** to **None**. Click **Save**.',
  'If a web app does not offer this setting, create an app of the type **Single-Page Application**.',
]
const otherMethod =
  'Choose the other authentication method {{here|in {product}}}. Choose the same method in {product}, if {product} offers the choice.'
const newSecret = 'Click **Generate new secret**. Use the new secret.'
const readMessage = 'Read the message {shown}. The message is shown as received.'

export const clientAuthentication = {
  'client.secret-wrong': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client Credentials › Client secrets**, copy the _Active_ secret with its button, and {{paste it here|enter it in {product}}}.',
      'If the secret is still rejected, click **Generate new secret**. Enter the new secret {{here and |}}in {product}. Then deactivate the old one.',
    ],
    variants: { 'api-service-integration': { fix: [...integrationSecret] } },
  },
  'client.secret-encoding': {
    fix: [otherMethod, `Or create a new secret. ${at.app}`, `Open the tab **General**. ${newSecret}`],
    variants: {
      'api-service-integration': { fix: [otherMethod, `Or create a new secret. ${at.integration}`, newSecret] },
    },
  },
  'client.auth-method': {
    fix: [
      at.app,
      at.credentials,
      'Set **Client authentication** to _Client secret_. Click **Save**.',
      'If the setting was _Public key / Private key_ before, Okta creates a new secret. Copy the new secret.',
    ],
    variants: {
      'needs-private-key': {
        says: 'At this server, the app must authenticate with a signed assertion (private_key_jwt). The server does not accept a client secret.',
        fix: [...usePrivateKey],
      },
      'org-server': {
        says: 'At this server, the app must authenticate with a signed assertion (private_key_jwt). The server does not accept a client secret.',
        fix: [...usePrivateKey],
      },
      'still-secret': {
        says: 'The request contained a signed assertion (private_key_jwt). The app is configured for a different client authentication method, most likely a client secret.',
        fix: [
          at.app,
          at.credentials,
          'Set **Client authentication** to **Public key / Private key**.',
          'Click **Add key**. Paste the public key {{from this step|of {product}}}. Click **Done**.',
          'Click **Save**. The client secret of the app is deleted.',
        ],
      },
      'not-an-integration': {
        says: 'This client ID belongs to a service app, which cannot use a client secret at the org authorization server. {product} needs the API service integration.',
        fix: [
          at.integration,
          'Copy its **Client ID** and secret, and enter both {{here and |}}in {product}.',
          'If the integration is not in the list, click **Add Integration**. Choose {product}.',
        ],
      },
      'public-app': {
        says: 'The app is configured for client authentication, but a page in a browser cannot keep a secret or a key.',
        fix: [...useNone],
      },
      'api-service-integration': {
        says: 'The integration is configured for a different client authentication method than the one used.',
        fix: [
          '{{Here|In {product}}}, choose `client_secret_basic` as the authentication method. An API service integration expects the secret in the header.',
          at.integration,
          'Check that **Client ID** is the same as the client ID entered {{here|in {product}}}. The client ID of another app does not work.',
        ],
      },
      'sign-on': { fix: [...useNone] },
    },
  },
  'client.auth-failed': {
    fix: [
      at.app,
      'Open the tab **General**. Check that the app is active.',
      'Copy **Client ID** and the active secret again, and {{paste them here|enter them in {product}}}.',
      'Check that **Client authentication** is the same as the method {{used here|that {product} uses}}.',
      at.log,
    ],
    variants: {
      worded: {
        fix: [
          readMessage,
          at.app,
          'Open the tab **General**. Compare the message with the settings there, and **Client ID** with the client ID entered {{here|in {product}}}.',
          at.log,
        ],
      },
      'worded-api-service-integration': {
        says: '{provider} rejected the client with “{received}”.',
        fix: [
          readMessage,
          at.integration,
          'Compare **Client ID** with the client ID entered {{here|in {product}}}, and the message with the settings on that page.',
          at.log,
        ],
      },
      'by-key': {
        fix: [
          at.app,
          'Open the tab **General**. Under **Client Credentials**, check that **Client authentication** is **Public key / Private key**.',
          'Compare the **KID** of the active key with the key ID entered {{here|in {product}}}.',
          at.log,
        ],
      },
      'api-service-integration': { fix: [...integrationSecret] },
      'sign-on': {
        fix: [
          at.app,
          'Open the tab **General**. Copy **Client ID** again, and check that **Client authentication** is **None**.',
          at.log,
        ],
      },
    },
  },
} as const satisfies ProviderWords
