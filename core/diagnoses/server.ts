import { okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const server = {
  'server.not-found': {
    says: '{provider} has no authorization server with this id in this organization, or it is not active.',
    fix: {
      any: ['Compare the id of the authorization server with the one in the console.'],
      okta: [
        okta.servers,
        'Compare the id with the last part of **Issuer URI**: it is `default`, or begins with `aus`. The name in the first column is not the id.',
        'Look at **Status**: an inactive server must be activated first.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['okta:authorization-servers', 'okta:wrong-server-id'],
  },
  'server.licence-missing': {
    says: 'This Okta organization is not licensed for custom authorization servers (API Access Management).',
    fix: {
      any: ['Ask whoever buys {provider} licences for custom authorization servers.'],
      okta: [
        'In the Okta Admin Console open **Security › API**: without the tab **Authorization Servers** the licence is missing.',
        'Ask your Okta account team for the product _API Access Management_.',
        'To try the set-up meanwhile, a free Integrator organization has it.',
      ],
    },
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
    owner: 'vendor',
    takesEffect: 'when Okta has enabled the product for the organization',
    refs: ['okta:api-access-management', 'okta:licence-error'],
  },
  'server.org-where-custom': {
    says: 'This is Okta’s own authorization server; {product} needs one that was made for APIs, such as “default”.',
    fix: {
      any: ['Use the address of a custom authorization server.'],
      okta: [
        okta.servers,
        'Take the server you set up (often `default`) and copy its **Metadata URI** from the tab **Settings**.',
        'The address must contain `/oauth2/default` or `/oauth2/aus…`. Without that part the request goes to the org server.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['okta:authorization-servers', 'okta:org-server-tokens'],
  },
  'server.custom-where-org': {
    says: 'A custom authorization server is used, but {product} needs Okta’s own one.',
    fix: {
      any: ['Use the address of the organization itself, without an authorization server.'],
      okta: [
        'Leave the authorization server empty; the token address is then `/oauth2/v1/token`, without `/default` and without an id.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['okta:authorization-servers', 'okta:scope-error'],
  },
  'server.claim-failed': {
    says: 'The authorization server fills in a custom claim that needs a user, and there is no user in this sign-in.',
    fix: {
      any: ['Remove the custom claim, or limit it to sign-ins of people.'],
      okta: [
        okta.server,
        'Open the tab **Claims** and find the claim that is named beside this finding.',
        'Edit it: under **Include in** choose **The following scopes** and list only scopes that people use. Or disable the claim.',
      ],
    },
    variants: {
      'sign-on': {
        says: 'The authorization server could not fill in a claim of the token for the user who signed in.',
        fix: {
          any: ['Correct the claim that the message names, or remove it.'],
          okta: [
            okta.server,
            'Open the tab **Claims** and find the claim that is named beside this finding.',
            'Edit it and correct its value: the attributes that it reads must exist for this user. Or disable the claim.',
            okta.log,
          ],
        },
      },
      'too-many-groups': {
        says: 'A groups claim of the authorization server matches too many groups, so no token is issued.',
        fix: {
          any: ['Limit the groups claim to fewer groups.'],
          okta: [
            okta.server,
            'Open the tab **Claims** and edit the claim whose value type is **Groups**.',
            'Under **Filter** choose **Starts with** or **Matches regex** with a narrower value, so that it matches at most 100 groups, and save.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['okta:customize-authorization-server', 'okta:error-codes'],
  },
  'server.hook-failed': {
    says: 'A hook of your organization that runs when tokens are issued failed or gave an invalid response.',
    fix: {
      any: ['Ask the administrator which hook runs when tokens are issued, and look at the log of its service.'],
      okta: [
        'In the Okta Admin Console open **Workflow › Inline Hooks** and choose the hook of type **Token**.',
        'Click **Preview**, send the request, and compare the response with the format that Okta documents. The service must answer within 3 seconds.',
        'To confirm: in **Security › API › Authorization Servers**, choose the server, open **Access Policies**, edit the rule, and set **Use this inline hook** to _None (disabled)_.',
        okta.log,
      ],
    },
    variants: {
      // The rules in which a hook is chosen belong to custom servers.
      'org-server': {
        fix: [
          'In the Okta Admin Console open **Workflow › Inline Hooks** and look at each active hook.',
          'Click **Preview**, send the request, and compare the response with the format that Okta documents. The service must answer within 3 seconds.',
          okta.log,
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['okta:token-inline-hook', 'okta:error-codes'],
  },
} as const satisfies Area<'server'>
