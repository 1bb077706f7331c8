/** The screen of a connection check. */
export const connection = {
  title: 'Check a connection',
  check: 'Check',
  again: 'Check again',
  never: 'Not checked yet. Enter a URL, then check it.',
  letter: 'Letter to the network team',
  letterAbout: 'The letter names the host, the measurements, and what you ask for.',
  noLetter: 'The letter is ready as soon as a check has run.',
  open: 'Show the letter',
  need: 'What your product requires',
  needHost: (host: string) => `Where your product runs, connections to ${host} must be allowed.`,
  needProxy: (proxy: string) =>
    `This computer uses the proxy ${proxy}. The product must use the same proxy, or connect without one.`,
  needRoot: (name: string) =>
    `The certificates come from ${name}. The trust store of the product must contain this root certificate.`,
  results: 'Results',
  details: 'All checks',
  timeline: 'Show every request',
} as const
