/** What is true where a check holds. */
export const titles = {
  'metadata.complete': 'The metadata names issuer, endpoints and keys',
  'metadata.documents-agree': 'The two metadata documents agree',
  'metadata.endpoints-secure': 'Every endpoint is https and belongs to this host',
  'metadata.found': 'The metadata is at its well-known address',
  'metadata.grant-listed': 'The metadata lists the grant that is used',
  'metadata.issuer-matches': 'The metadata names the issuer that was asked',
  'metadata.method-listed': 'The metadata lists the client authentication method that is used',
  'metadata.valid': 'The metadata can be read',
}

export const words = {}
