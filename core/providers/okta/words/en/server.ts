import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const server = {
  'server.not-found': {
    fix: [
      at.servers,
      'Compare the id with the last part of **Issuer URI**: it is `default`, or begins with `aus`. The name in the first column is not the id.',
      'Look at **Status**: an inactive server must be activated first.',
    ],
  },
  'server.licence-missing': {
    says: 'This Okta organization is not licensed for custom authorization servers (API Access Management).',
    fix: [
      'In the Okta Admin Console open **Security › API**: without the tab **Authorization Servers** the licence is missing.',
      'Ask your Okta account team for the product _API Access Management_.',
      'To try the set-up meanwhile, a free Integrator organization has it.',
    ],
    variants: {
      'org-server': {
        says: 'The Okta organization is not licensed for the feature that this request needs.',
        fix: [
          'Read the message beside this finding. It is shown as received.',
          'Ask your Okta account team which product includes the feature. The org authorization server itself needs no _API Access Management_.',
        ],
      },
      'one-call': {
        says: 'The Okta organization is not licensed for the feature that this one call of its API needs.',
        fix: [
          'The call stands beside this finding. If {product} does not need what it reads, remove its scope here and in {product}.',
          'Otherwise ask your Okta account team which product includes it. Custom authorization servers, for example, need _API Access Management_.',
        ],
      },
      'named-product': {
        says: 'The Okta organization is not licensed for a product that this request needs; the response names it.',
        fix: [
          'Read the name of the product in the message beside this finding.',
          'Ask your Okta account team for this product, or set up the app so that it does not need it.',
        ],
      },
    },
  },
  'server.org-where-custom': {
    says: 'This is Okta’s own authorization server; {product} needs one that was made for APIs, such as “default”.',
    fix: [
      at.servers,
      'Take the server you set up (often `default`) and copy its **Metadata URI** from the tab **Settings**.',
      'The address must contain `/oauth2/default` or `/oauth2/aus…`. Without that part the request goes to the org server.',
    ],
  },
  'server.custom-where-org': {
    says: 'A custom authorization server is used, but {product} needs Okta’s own one.',
    fix: [
      'Leave the authorization server empty; the token address is then `/oauth2/v1/token`, without `/default` and without an id.',
    ],
  },
  'server.claim-failed': {
    fix: [
      at.server,
      'Open the tab **Claims** and find the claim that is named beside this finding.',
      'Edit it: under **Include in** choose **The following scopes** and list only scopes that people use. Or disable the claim.',
    ],
    variants: {
      'sign-on': {
        fix: [
          at.server,
          'Open the tab **Claims** and find the claim that is named beside this finding.',
          'Edit it and correct its value: the attributes that it reads must exist for this user. Or disable the claim.',
          at.log,
        ],
      },
      'too-many-groups': {
        fix: [
          at.server,
          'Open the tab **Claims** and edit the claim whose value type is **Groups**.',
          'Under **Filter** choose **Starts with** or **Matches regex** with a narrower value, so that it matches at most 100 groups, and save.',
        ],
      },
    },
  },
  'server.hook-failed': {
    fix: [
      'In the Okta Admin Console open **Workflow › Inline Hooks** and choose the hook of type **Token**.',
      'Click **Preview**, send the request, and compare the response with the format that Okta documents. The service must answer within 3 seconds.',
      'To confirm: in **Security › API › Authorization Servers**, choose the server, open **Access Policies**, edit the rule, and set **Use this inline hook** to _None (disabled)_.',
      at.log,
    ],
    variants: {
      'org-server': {
        fix: [
          'In the Okta Admin Console open **Workflow › Inline Hooks** and look at each active hook.',
          'Click **Preview**, send the request, and compare the response with the format that Okta documents. The service must answer within 3 seconds.',
          at.log,
        ],
      },
    },
  },
} as const satisfies ProviderWords
