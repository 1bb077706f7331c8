import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tenant = {
  'tenant.not-found': {
    says: '{host} responds, but it does not have a realm, tenant, or environment with this name.',
    fix: [
      'Compare the issuer, letter by letter, with the issuer in the console. Names of realms and tenants are case-sensitive.',
      'Check that the console belongs to {host}.',
    ],
    variants: {
      entra: {
        fix: [
          'Open the Microsoft Entra admin center and select **Overview**. Copy **Tenant ID**.',
          'Compare the tenant ID with the ID in the issuer, `https://login.microsoftonline.com/TENANT_ID/v2.0`.',
        ],
      },
      'other-cloud': {
        says: 'The tenant and {host} are in different clouds.',
        fix: [
          'Use the host of the right cloud. For US government, use `login.microsoftonline.us`. For China, use `login.partner.microsoftonline.cn`. For all others, use `login.microsoftonline.com`.',
        ],
      },
      'needs-tenant': {
        says: 'The issuer does not name a specific tenant, and this app can be used only in its own tenant.',
        fix: ['Replace `common`, `organizations`, or `consumers` in the issuer with the ID of your tenant.'],
      },
      salesforce: {
        says: 'Client credentials are not supported on {host}.',
        fix: ['Use the My Domain address of your organization, such as `https://acme.my.salesforce.com`.'],
      },
    },
  },
} as const satisfies ProviderWords
