import type { Row as CommonRow } from '../catalogue.ts'

/** Words of its own by which a row chooses among the clicks of one diagnosis. */
export const variants = [
  'adfs',
  'authentik',
  'cognito',
  'entra',
  'keycloak',
  'needs-tenant',
  'one-resource',
  'other-cloud',
  'pingone',
  'public-app',
  'salesforce',
  'secret-expired',
  'zitadel',
] as const

/** A row that may use them. */
export type Row = CommonRow<(typeof variants)[number]>
