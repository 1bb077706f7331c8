import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const policy = {
  'policy.no-match': {
    fix: [
      'In the Okta Admin Console open **Security › API › Authorization Servers** and choose the server. Open the tab **Access Policies**. A new server, and `default` of an Integrator organization, has no policy at all.',
      '**Add Policy**: under **Assign to** choose **The following clients** and pick this app, then **Create Policy**.',
      'In that policy **Add Rule**: select **Client Credentials** under **Grant type is**, leave **Scopes requested** at **Any scopes**, then **Create rule**.',
      'In the rule, **User is** must stay at **Any user assigned the app**: a condition on groups never matches, as there is no user.',
      'Policy and rule must both be active; the first rule that matches wins, so look at their order too.',
    ],
    variants: {
      'org-server': {
        fix: [
          'Access policies of this kind belong to custom authorization servers: the request most likely went to one of them.',
          'Leave the authorization server empty here and in {product}; the token address is then `/oauth2/v1/token`.',
          at.log,
        ],
      },
      'sign-on': {
        fix: [
          'In the Okta Admin Console open **Security › API › Authorization Servers** and choose the server. Open the tab **Access Policies**. A new server, and `default` of an Integrator organization, has no policy at all.',
          '**Add Policy**: under **Assign to** choose **The following clients** and pick this app, then **Create Policy**.',
          'In that policy **Add Rule**: select **Authorization Code** under **Grant type is**, leave **Scopes requested** at **Any scopes**, then **Create rule**.',
          'In the rule, **User is** must include the user who signs in.',
          'Policy and rule must both be active; the first rule that matches wins, so look at their order too.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
