import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const client = {
  'client.unknown': {
    fix: [
      at.app,
      'On the tab **General**, under **Client Credentials**, copy **Client ID** with its button.',
      'Compare the address of this console with {host}: preview and production are different organizations with different apps.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          'Copy **Client ID** with its button.',
          'Compare the address of this console with {host}: preview and production are different organizations.',
          'If the integration is not in the list, it was revoked: add it again with **Add Integration**.',
        ],
      },
    },
  },
  'client.disabled': {
    fix: [at.app, 'Beside the app’s name change **Inactive** to **Active** (menu: **Activate**).'],
    variants: {
      'api-service-integration': {
        fix: [at.integration, 'Check that it has not been revoked and that its secret is active.'],
      },
    },
  },
  'client.grant-not-allowed': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, select **Client Credentials** under **Grant type** and save.',
      'A single-page or native app does not offer it: create a new app of the kind **API Services** and use its client ID and credentials.',
    ],
    variants: {
      'api-service-integration': {
        says: 'The app was recognized, but it is not allowed to request tokens by itself. It is most likely not the API service integration.',
        fix: [
          at.integration,
          'Copy its **Client ID** and secret, and enter both here: those of another app do not work.',
        ],
      },
      'org-server': {
        says: 'The app was recognized, but it is not allowed to request tokens of the org authorization server by itself.',
        fix: [
          'In the Okta Admin Console open **Applications › Applications › Create App Integration** and choose **API Services**: only apps of this kind get such tokens by themselves.',
          'Use the client ID and the key of the new app here and in {product}.',
          'On its tab **Okta API Scopes** click **Grant** beside each scope.',
        ],
      },
      'sign-on': {
        fix: [
          at.app,
          'On the tab **General**, **General Settings › Edit**, select **Authorization Code** under **Grant type** and save.',
        ],
      },
    },
  },
  'client.network-restricted': {
    fix: [
      at.app,
      'On the tab **General** find the network setting of the app: choose _Anywhere_, or add the right zone.',
      'Zones are under **Security › Networks**. {product} calls from an address of its own: add it too.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.networks,
          'Add the public address of this computer, and the addresses that {product} calls from, to the zone that is allowed.',
          at.log,
        ],
      },
    },
  },
  'client.org-server-only': {
    fix: [
      'An API service integration cannot be used with a custom authorization server.',
      'Open **Applications › Applications › Create App Integration**, choose **API Services**, and use the client ID and credentials of that app.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          'Leave the authorization server empty here and in {product}: the integration uses the org authorization server.',
        ],
      },
      'org-server': {
        fix: [
          'Leave the authorization server empty here and in {product}: both need the org authorization server, whose token address is `/oauth2/v1/token`.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
