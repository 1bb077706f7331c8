/** Providers' and products' own pages, by the id that a diagnosis names. */
export const pages: Readonly<Record<string, { title: string; url: string }>> = {
  'openmetadata:jwt-tokens': {
    title: 'OpenMetadata: keys for its own tokens',
    url: 'https://docs.open-metadata.org/deployment/security/enable-jwt-tokens',
  },
}
