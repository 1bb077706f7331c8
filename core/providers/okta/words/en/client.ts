import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const sameOrganization =
  'Compare the URL of this console with {host}. Preview and production are separate organizations with separate apps.'

export const client = {
  'client.unknown': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client Credentials**, copy **Client ID** with its button, and {{paste it here|enter it in {product}}}.',
      sameOrganization,
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          'Copy **Client ID** with its button, and {{paste it here|enter it in {product}}}.',
          sameOrganization,
          'If the integration is not in the list, it was revoked. Click **Add Integration** to add it again.',
        ],
      },
    },
  },
  'client.disabled': {
    fix: [at.app, 'Beside the app’s name, open the menu **Inactive**. Choose **Activate**.'],
    variants: {
      'api-service-integration': {
        fix: [at.integration, 'Check that the integration has not been revoked, and that its secret is active.'],
      },
    },
  },
  'client.grant-not-allowed': {
    fix: [
      at.app,
      at.general,
      'Under **Grant type**, select **Client Credentials**. Click **Save**.',
      'If **Client Credentials** is missing, the app is a single-page or native app. Create an app of the type **API Services**. Use its client ID and credentials.',
    ],
    variants: {
      'api-service-integration': {
        says: 'The app was recognized, but it is not allowed to use the client credentials grant. The client ID most likely does not belong to the API service integration.',
        fix: [
          at.integration,
          'Copy its **Client ID** and secret, and enter both {{here|in {product}}}. The credentials of another app do not work.',
        ],
      },
      'org-server': {
        says: 'The app was recognized, but it is not allowed to use the client credentials grant at the org authorization server.',
        fix: [
          'In the Okta Admin Console, open **Applications › Applications › Create App Integration**. Choose **API Services**. Only apps of this type are allowed to use the grant there.',
          'Use the client ID and the key of the new app{{, here and|}} in {product}.',
          'Open its tab **Okta API Scopes**. Click **Grant** beside each scope.',
        ],
      },
      'sign-on': {
        fix: [at.app, at.general, 'Under **Grant type**, select **Authorization Code**. Click **Save**.'],
      },
    },
  },
  'client.network-restricted': {
    fix: [
      at.app,
      'Open the tab **General** and find the network setting of the app. Choose _Anywhere_, or add the right zone.',
      'Zones are listed under **Security › Networks**. Add the IP address that {product} calls from, too.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.networks,
          'Add the public IP address of {computer}, and the IP addresses that {product} calls from, to the zone that is allowed.',
          at.log,
        ],
      },
    },
  },
  'client.org-server-only': {
    fix: [
      'An API service integration cannot be used with a custom authorization server, because Okta limits it to the org authorization server.',
      'Open **Applications › Applications › Create App Integration**. Choose **API Services**.',
      'Use the client ID and credentials of that app.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          'Leave the authorization server empty{{, here and|}} in {product}. The integration uses the org authorization server.',
        ],
      },
      'org-server': {
        fix: [
          'Leave the authorization server empty{{, here and|}} in {product}. The token endpoint of the org authorization server is `/oauth2/v1/token`.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
