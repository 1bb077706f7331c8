/** What says that requests go to the right server. */
const rightServer = [
  'tenant.exists',
  'tenant.active',
  'server.right-kind',
  'metadata.valid',
  'metadata.complete',
  'metadata.issuer-matches',
  'metadata.endpoints-secure',
] as const

/** What must be right before anything about a sign-in is asked, with a person or without. */
export const beforeSignIn = [
  'input.client-id-usable',
  'input.redirect-uri-usable',
  'input.scope-well-formed',
  'input.audience-usable',
  ...rightServer,
] as const

/** What must be right before a secret is sent, or what is made with one. */
export const beforeToken = [
  'input.client-id-usable',
  'input.client-secret-usable',
  'input.private-key-usable',
  'input.key-id-usable',
  'input.scope-well-formed',
  'input.audience-usable',
  'input.auth-method-known',
  ...rightServer,
] as const
