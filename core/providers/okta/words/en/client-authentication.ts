import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const integrationSecret = [
  at.integration,
  'Copy **Client ID** again. The secret was shown once only: if it is lost, generate a new one there, use it here and in {product}, then deactivate the old one.',
]

export const clientAuthentication = {
  'client.secret-wrong': {
    fix: [
      at.app,
      'On the tab **General**, under **Client Credentials › Client secrets**, copy the secret that is _Active_ with its button.',
      'If in doubt click **Generate new secret**, use the new one here and in {product}, then deactivate the old one.',
    ],
    variants: { 'api-service-integration': { fix: [...integrationSecret] } },
  },
  'client.secret-encoding': {
    fix: [
      'Choose the other value for the authentication method here, and the same in {product} if it offers the choice.',
      'Or, on the app, tab **General**, click **Generate new secret** and use that one.',
    ],
  },
  'client.auth-method': {
    fix: [
      at.app,
      'On the tab **General**, under **Client Credentials**, click **Edit**.',
      'Set **Client authentication** to _Client secret_ and save. Changing it from _Public key / Private key_ creates a new secret: copy it.',
    ],
    variants: {
      'needs-private-key': {
        says: 'The app must prove itself with a signed assertion (private_key_jwt) at this server; a client secret is not accepted.',
        fix: [
          'Here, choose `private_key_jwt` as the authentication method, and store or create a private key in this step.',
          at.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **Public key / Private key**.',
          'Click **Add key**, paste the public key from this step and click **Done**.',
          'Click **Save**.',
        ],
      },
      'org-server': {
        says: 'The app must prove itself with a signed assertion (private_key_jwt) at this server; a client secret is not accepted.',
        fix: [
          'Here, choose `private_key_jwt` as the authentication method, and store or create a private key in this step.',
          at.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **Public key / Private key**.',
          'Click **Add key**, paste the public key from this step and click **Done**.',
          'Click **Save**.',
        ],
      },
      'still-secret': {
        says: 'A signed assertion was sent (private_key_jwt), but the app is configured for a different client authentication method, most likely a client secret.',
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
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
        says: 'The app is configured for a client authentication method with credentials, which a page in a browser must not hold.',
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **None** and save. A web app does not offer it: create one of the kind **Single-Page Application**.',
        ],
      },
      'api-service-integration': {
        says: 'The integration is configured for a different client authentication method than the one used.',
        fix: [
          'Here, choose `client_secret_basic` as the authentication method: an API service integration takes the secret in the header.',
          at.integration,
          'Check that **Client ID** is the one entered here: that of another app does not work.',
        ],
      },
      'sign-on': {
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials**, click **Edit**.',
          'Set **Client authentication** to **None** and save. A web app does not offer it: create one of the kind **Single-Page Application**.',
        ],
      },
    },
  },
  'client.auth-failed': {
    fix: [
      at.app,
      'On the tab **General** check that the app is active, then copy **Client ID** and the active secret again.',
      'Check that **Client authentication** is the method used here.',
      at.log,
    ],
    variants: {
      worded: {
        fix: [
          'Read the message beside this finding. It is shown as received.',
          at.app,
          'Compare the message with the settings on the tab **General**, and **Client ID** with the one here.',
          at.log,
        ],
      },
      'worded-api-service-integration': {
        says: '{provider} rejected the client with “{received}”.',
        fix: [
          'Read the message beside this finding. It is shown as received.',
          at.integration,
          'Compare **Client ID** with the one here, and the message with what is shown there.',
          at.log,
        ],
      },
      'by-key': {
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials**, check that **Client authentication** is **Public key / Private key**.',
          'Compare the **KID** of the active key with the key ID here.',
          at.log,
        ],
      },
      'api-service-integration': { fix: [...integrationSecret] },
      'sign-on': {
        fix: [
          at.app,
          'On the tab **General** copy **Client ID** again, and check that **Client authentication** is **None**.',
          at.log,
        ],
      },
    },
  },
} as const satisfies ProviderWords
