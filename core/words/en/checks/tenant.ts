/** What is true where a check holds. */
export const titles = {
  'tenant.active': 'The org or tenant is active',
  'tenant.exists': 'The org or tenant exists',
}

export const words = {
  'active-org': 'an active org or tenant',
  'tenant-at': ({ host }: { host: string }) => `a tenant at ${host}`,
  'organization-broken': ({ received }: { received: string }) =>
    `The document that describes the org or tenant could not be read: ${received}.`,
  'not-shown': 'The responses do not show whether the tenant exists.',
}
