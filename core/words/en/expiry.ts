/** What expires. */
export const expiry = {
  leaf: ({ name }: { name: string }) => `The server certificate ${name} expires.`,
  intermediate: ({ name }: { name: string }) => `The intermediate certificate ${name} expires.`,
  root: ({ name }: { name: string }) => `The root certificate ${name} expires.`,
  authority: ({ name }: { name: string }) => `The added CA ${name} expires.`,
  client_secret: 'The client secret expires.',
  private_key: 'The private key expires.',
  'rotate-client_secret': 'The client secret is due for rotation.',
  'rotate-private_key': 'The private key is due for rotation.',
  'every-setup': 'every setup',
  event: ({ what, setups }: { what: string; setups: string }) => `${what} Setups: ${setups}`,
  calendar: 'Expiry dates of IdP Preflight',
}
