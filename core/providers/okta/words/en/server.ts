import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const hooks = 'In the Okta Admin Console, open **Workflow › Inline Hooks**.'
const preview =
  'Click **Preview** and send the request. Compare the response with the format that Okta documents. The service must respond within 3 seconds.'
const claims = 'Open the tab **Claims** and find the claim {{that this finding names|{shown}}}.'

export const server = {
  'server.not-found': {
    fix: [
      at.servers,
      'Compare the ID with the last part of **Issuer URI**. The ID is `default` or begins with `aus`. The name in the first column is not the ID.',
      'Check **Status**. If the server is inactive, activate it.',
    ],
  },
  'server.licence-missing': {
    says: 'This Okta organization is not licensed for custom authorization servers (API Access Management).',
    fix: [
      'In the Okta Admin Console, open **Security › API**. If the tab **Authorization Servers** is missing, the license is missing.',
      'Ask your Okta account team for the product _API Access Management_.',
      'Until then, you can use a free Integrator organization, which includes custom authorization servers.',
    ],
    variants: {
      'org-server': {
        says: 'The Okta organization is not licensed for the feature that this request needs.',
        fix: [
          'Read the message {shown}. The message is shown as received.',
          'Ask your Okta account team which product includes the feature. The org authorization server itself does not require _API Access Management_.',
        ],
      },
      'one-call': {
        says: 'The Okta organization is not licensed for the feature that this one API call needs.',
        fix: [
          'The call is {shown}. If {product} does not need that data, remove its scope {{here and |}}in {product}.',
          'Otherwise, ask your Okta account team which product includes the feature. Custom authorization servers, for example, require _API Access Management_.',
        ],
      },
      'named-product': {
        says: 'The Okta organization is not licensed for a product that this request needs. The response names the product.',
        fix: [
          'Read the name of the product in the message {shown}.',
          'Ask your Okta account team for this product, or set up the app so that it does not need it.',
        ],
      },
    },
  },
  'server.org-where-custom': {
    says: 'This is the org authorization server. {product} needs a custom authorization server, such as “default”.',
    fix: [
      at.servers,
      'Choose the server that you set up (often `default`) and open the tab **Settings**. Copy **Metadata URI** and {{paste it here|enter it in {product}}}.',
      'The URL must contain `/oauth2/default` or `/oauth2/aus…`. Without that part, the request goes to the org authorization server.',
    ],
  },
  'server.custom-where-org': {
    says: 'A custom authorization server is used, but {product} needs the org authorization server.',
    fix: [
      'Leave the authorization server empty. The token endpoint is then `/oauth2/v1/token`, without `/default` or a server ID.',
    ],
  },
  'server.claim-failed': {
    fix: [
      at.server,
      claims,
      'Edit the claim. Under **Include in**, choose **The following scopes** and list only scopes that are used when users sign in. Or disable the claim.',
    ],
    variants: {
      'sign-on': {
        fix: [
          at.server,
          claims,
          'Edit the claim and correct its value. This user must have the attributes that the claim reads. Or disable the claim.',
          at.log,
        ],
      },
      'too-many-groups': {
        fix: [
          at.server,
          'Open the tab **Claims**. Edit the claim with the value type **Groups**.',
          'Under **Filter**, choose **Starts with** or **Matches regex**. Enter a value that matches at most 100 groups. Save the claim.',
        ],
      },
    },
  },
  'server.hook-failed': {
    fix: [
      `${hooks} Choose the hook of the type **Token**.`,
      preview,
      'To test without the hook, open **Security › API › Authorization Servers** and choose the server. Open **Access Policies**. Edit the rule. Set **Use this inline hook** to _None (disabled)_.',
      at.log,
    ],
    variants: { 'org-server': { fix: [`${hooks} Look at each active hook.`, preview, at.log] } },
  },
} as const satisfies ProviderWords
