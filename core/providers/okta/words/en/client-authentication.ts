import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const integrationSecret = [
  at.integration,
  'Copy **Client ID** again.',
  'Okta shows the secret only once. If it is lost, generate a new one there, enter it here and in {product}, then deactivate the old one.',
]
const usePrivateKey = [
  'Here, choose `private_key_jwt` as the authentication method. Store or create a private key in this step.',
  at.app,
  at.credentials,
  'Set **Client authentication** to **Public key / Private key**.',
  'Click **Add key**, paste the public key from this step and click **Done**.',
  at.save,
]
const useNone = [
  at.app,
  at.credentials,
  'Set **Client authentication** to **None**. Click **Save**.',
  'If a web app does not offer this setting, create an app of the type **Single-Page Application**.',
]
const readMessage = 'Read the message beside this finding. It is shown as received.'

export const clientAuthentication = {
  'client.secret-wrong': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client Credentials › Client secrets** copy the _Active_ secret with its button, and paste it here.',
      'If the secret is still rejected, click **Generate new secret**. Enter the new one here and in {product}, then deactivate the old one.',
    ],
    variants: { 'api-service-integration': { fix: [...integrationSecret] } },
  },
  'client.secret-encoding': {
    fix: [
      'Choose the other authentication method here. Choose the same one in {product}, if it offers the choice.',
      'Or open the app in Okta and the tab **General**. Click **Generate new secret** and use the new one.',
    ],
  },
  'client.auth-method': {
    fix: [
      at.app,
      at.credentials,
      'Set **Client authentication** to _Client secret_. Click **Save**.',
      'If it was _Public key / Private key_ before, Okta creates a new secret. Copy it.',
    ],
    variants: {
      'needs-private-key': {
        says: 'At this server the app must authenticate with a signed assertion (private_key_jwt). A client secret is not accepted.',
        fix: [...usePrivateKey],
      },
      'org-server': {
        says: 'At this server the app must authenticate with a signed assertion (private_key_jwt). A client secret is not accepted.',
        fix: [...usePrivateKey],
      },
      'still-secret': {
        says: 'A signed assertion was sent (private_key_jwt), but the app is configured for a different client authentication method, most likely a client secret.',
        fix: [
          at.app,
          at.credentials,
          'Set **Client authentication** to **Public key / Private key**.',
          'Click **Add key**, paste the public key from this step and click **Done**.',
          'Click **Save**. The client secret of the app is deleted.',
        ],
      },
      'not-an-integration': {
        says: 'This client ID belongs to a service app, which cannot use a client secret at the org authorization server. {product} needs the API service integration.',
        fix: [
          at.integration,
          'Copy its **Client ID** and secret, and enter both here and in {product}.',
          'If it is not in the list, click **Add Integration** and choose {product}.',
        ],
      },
      'public-app': {
        says: 'The app is configured for client authentication, but a page in a browser cannot keep a secret or a key.',
        fix: [...useNone],
      },
      'api-service-integration': {
        says: 'The integration is configured for a different client authentication method than the one used.',
        fix: [
          'Here, choose `client_secret_basic` as the authentication method. An API service integration expects the secret in the header.',
          at.integration,
          'Check that **Client ID** is the one entered here. The client ID of another app does not work.',
        ],
      },
      'sign-on': { fix: [...useNone] },
    },
  },
  'client.auth-failed': {
    fix: [
      at.app,
      'Open the tab **General**. Check that the app is active.',
      'Copy **Client ID** and the active secret again, and paste them here.',
      'Check that **Client authentication** is the method used here.',
      at.log,
    ],
    variants: {
      worded: {
        fix: [
          readMessage,
          at.app,
          'Open the tab **General**. Compare the message with the settings there, and **Client ID** with the one here.',
          at.log,
        ],
      },
      'worded-api-service-integration': {
        says: '{provider} rejected the client with “{received}”.',
        fix: [
          readMessage,
          at.integration,
          'Compare **Client ID** with the one here, and the message with what is shown there.',
          at.log,
        ],
      },
      'by-key': {
        fix: [
          at.app,
          'Open the tab **General**. Under **Client Credentials** check that **Client authentication** is **Public key / Private key**.',
          'Compare the **KID** of the active key with the key ID here.',
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
