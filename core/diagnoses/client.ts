import { clientAuthentication } from './client-authentication.ts'
import { clientKeys } from './client-keys.ts'
import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const known = {
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
    variants: {
      'api-service-integration': {
        fix: [
          okta.integration,
          'Copy **Client ID** with its button.',
          'Compare the address of this console with {host}: preview and production are different organizations.',
          'If the integration is not in the list, it was revoked: add it again with **Add Integration**.',
        ],
      },
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2', 'okta:invalid-client', 'auth0:application-settings'],
  },
  'client.disabled': {
    says: 'The app has been deactivated at {provider}.',
    fix: {
      any: ['Activate the app again in the console.'],
      okta: [okta.app, 'Beside the app’s name change **Inactive** to **Active** (menu: **Activate**).'],
      auth0: [auth0.app, 'Check that it has not been deleted or blocked.'],
    },
    variants: {
      'api-service-integration': {
        fix: [okta.integration, 'Check that it has not been revoked and that its secret is active.'],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once for new tokens; tokens issued earlier remain invalid',
    refs: ['RFC6749-5.2', 'okta:apps'],
  },
  'client.grant-not-allowed': {
    says: 'The app was recognized, but it is not allowed to request tokens by itself (client credentials).',
    fix: {
      any: ['Allow the grant “client credentials” for the app, or create an app for machines.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, select **Client Credentials** under **Grant type** and save.',
        'A single-page or native app does not offer it: create a new app of the kind **API Services** and use its client ID and credentials.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, at the bottom **Advanced Settings › Grant Types**, select **Client Credentials** and save.',
        'If it is not offered, the app is of a public kind: create a **Machine to Machine** app and use its client ID and secret.',
      ],
    },
    variants: {
      'api-service-integration': {
        says: 'The app was recognized, but it is not allowed to request tokens by itself. It is most likely not the API service integration.',
        fix: [
          okta.integration,
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
        says: 'The app was recognized, but it is not allowed to exchange a code for tokens (authorization code).',
        fix: {
          any: ['Allow the grant “authorization code” for the app.'],
          okta: [
            okta.app,
            'On the tab **General**, **General Settings › Edit**, select **Authorization Code** under **Grant type** and save.',
          ],
          auth0: [
            auth0.app,
            'On the tab **Settings**, **Advanced Settings › Grant Types**, select **Authorization Code** and save.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2', 'okta:client-credentials', 'auth0:grant-types'],
  },
  'client.network-restricted': {
    says: 'This app can be used only from certain networks, and the address of this computer is in none of them.',
    fix: {
      any: ['Allow the network of this computer and of {product} for the app.'],
      okta: [
        okta.app,
        'On the tab **General** find the network setting of the app: choose _Anywhere_, or add the right zone.',
        'Zones are under **Security › Networks**. {product} calls from an address of its own: add it too.',
      ],
    },
    variants: {
      'api-service-integration': {
        fix: [
          okta.networks,
          'Add the public address of this computer, and the addresses that {product} calls from, to the zone that is allowed.',
          okta.log,
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: '5 to 40 minutes after a zone is changed',
    refs: ['okta:network-zones', 'okta:error-codes'],
  },
  'client.org-server-only': {
    says: 'This app can use the org authorization server only, not a custom one.',
    fix: {
      any: ['Use an app that can use a custom authorization server.'],
      okta: [
        'An API service integration cannot be used with a custom authorization server.',
        'Open **Applications › Applications › Create App Integration**, choose **API Services**, and use the client ID and credentials of that app.',
      ],
    },
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
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['okta:authorization-servers', 'okta:api-service-integrations'],
  },
} as const satisfies Partial<Area<'client'>>

export const client = { ...known, ...clientAuthentication, ...clientKeys } as const satisfies Area<'client'>
