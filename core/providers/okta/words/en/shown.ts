import { grammarOf } from '../../../../words/intl.ts'

const { list, plural } = grammarOf('en')

/** A time in the largest unit in which it is a whole number from two on: consoles show minutes, hours and days. */
const duration = (minutes: number): string =>
  minutes >= 2880 && minutes % 1440 === 0
    ? plural(minutes / 1440, { one: '# day', other: '# days' })
    : minutes >= 120 && minutes % 60 === 0
      ? plural(minutes / 60, { one: '# hour', other: '# hours' })
      : plural(minutes, { one: '# minute', other: '# minutes' })

/** What is shown of objects beside what a guide wants of them. */
export const shown = {
  'kind-network-zone': 'network zone',
  'zones-all': 'all IP zones',
  'networks-all': 'The app can be used from every network',
  'networks-only': ({ zones }: { zones: readonly string[] }) => `The app can be used only from: ${list(zones)}`,
  'networks-not': ({ zones }: { zones: readonly string[] }) => `The app cannot be used from: ${list(zones)}`,
  'lifetime-access': ({ minutes }: { minutes: number }) => `Access tokens expire after ${duration(minutes)}`,
  'lifetime-refresh-none': 'Refresh tokens do not expire if they are used in time',
  'lifetime-refresh': ({ minutes }: { minutes: number }) => `Refresh tokens expire after ${duration(minutes)}`,
  'lifetime-unused': ({ minutes }: { minutes: number }) =>
    `Refresh tokens that are not used for ${duration(minutes)} expire`,
}
