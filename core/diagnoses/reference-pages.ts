/** URLs of products' own pages, by the id that a diagnosis or a click of a guide names. */
export const pages = {
  'openmetadata:jwt-tokens': 'https://docs.open-metadata.org/deployment/security/enable-jwt-tokens',
} as const
