import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const policies =
  'Open the tab **Access Policies**. A new server has no policy, and neither does `default` in an Integrator organization.'
const addPolicy =
  'Click **Add Policy**. Under **Assign to**, choose **The following clients** and add this app. Click **Create Policy**.'
const active =
  'Check that the policy and the rule are active. The first rule that matches applies, so check their order.'

export const policy = {
  'policy.no-match': {
    fix: [
      at.server,
      policies,
      addPolicy,
      'In that policy, click **Add Rule**. Under **Grant type is**, select **Client Credentials**. Leave **Scopes requested** at **Any scopes**. Click **Create rule**.',
      'In the rule, leave **User is** at **Any user assigned the app**. A condition on groups never matches, because a client credentials request has no user.',
      active,
    ],
    variants: {
      'org-server': {
        fix: [
          'Access policies of this type belong to custom authorization servers. The request most likely went to one of them.',
          'Leave the authorization server empty{{, here and|}} in {product}. The token endpoint is then `/oauth2/v1/token`.',
          at.log,
        ],
      },
      'sign-on': {
        fix: [
          at.server,
          policies,
          addPolicy,
          'In that policy, click **Add Rule**. Under **Grant type is**, select **Authorization Code**. Leave **Scopes requested** at **Any scopes**. Click **Create rule**.',
          'In the rule, **User is** must include the user who signs in.',
          active,
        ],
      },
    },
  },
} as const satisfies ProviderWords
