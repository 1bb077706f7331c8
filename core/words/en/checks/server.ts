/** What is true where a check holds. */
export const titles = {
  'server.exists': 'The authorization server exists',
  'server.licensed': 'The org is licensed for custom authorization servers',
  'server.right-kind': 'The authorization server is of the kind that the product requires',
}

export const words = {
  'server-of-id': 'an authorization server with this ID',
  'licensed-org': 'an org with API Access Management',
  kind: ({ kind }: { kind: 'org' | 'custom' }) =>
    kind === 'custom' ? 'a custom authorization server' : 'the org authorization server',
  'issuer-of-kind': ({ issuer, kind }: { issuer: string; kind: 'org' | 'custom' }) =>
    kind === 'custom' ? `${issuer} (a custom authorization server)` : `${issuer} (the org authorization server)`,
}
