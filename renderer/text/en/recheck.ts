import { list, number, plural } from './words.ts'

/** Checking a setup again on a timer. */
export const recheck = {
  title: 'Re-check',
  off: 'Re-check: off',
  every: (hours: number) => `Re-check: every ${plural(hours, { one: 'hour', other: 'hours' })}`,
  kinds: { metadata: 'Re-check of metadata, keys, and TLS', tokens: 'Re-check with token requests' },
  on: 'Re-check this setup while the program is running',
  about:
    'A re-check reads the metadata and the keys of the provider, and checks the TLS connection. You see a message only if something has changed.',
  hours: 'Hours between two re-checks',
  hint: (least: number, most: number) => `A whole number from ${number(least)} to ${number(most)}.`,
  wrong: (least: number, most: number) => `Enter a whole number from ${number(least)} to ${number(most)}.`,
  tokens: 'Also request tokens',
  tokensAbout:
    'Token requests count against the quota of the provider, and each one is written to the log of the provider.',
  saved: 'The re-check was saved.',
  found: (name: string) => `A re-check found a change in ${name}.`,
  areas: (areas: readonly string[]) => `${list(areas)}.`,
  show: 'See what changed',
  putAway: (name: string) => `Dismiss the message about ${name}`,
} as const
