/** What every TLS check answers for plain http, which only loopback hosts may use. */
export const noTls = {
  holds: null,
  because: 'Plain http on this computer itself: there is no TLS to check.',
  applies: false,
} as const
