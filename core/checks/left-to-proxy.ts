/** What checks of names and addresses answer where a proxy does that part: nothing of it was seen from here. */
export const leftToProxy = {
  holds: null,
  because: 'The proxy looks the name up and connects to the host; this computer does not.',
  applies: false,
} as const
