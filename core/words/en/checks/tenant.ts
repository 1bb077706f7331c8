/** What is true where a check holds. */
export const titles = {
  'tenant.active': 'The org is switched on',
  'tenant.exists': 'The org or tenant exists',
}

export const words = {}
