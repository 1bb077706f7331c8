import type { DatedSecret } from '../../../core/contract/values.ts'
import { number, plural } from './words.ts'

/** What ends, and when. */
export const expiry = {
  title: 'Expiry calendar',
  about:
    'Certificates that the latest runs saw, added certificate authorities, and secrets for which you entered a date. The first one to expire is at the top.',
  titleOf: 'Expiry dates',
  open: 'Expiry dates of this setup',
  all: 'Show all setups',
  save: 'Save as a calendar (.ics)',
  saveAbout: 'The calendar file has one all-day event for each date, with reminders two weeks and one day before.',
  spans: {
    overdue: 'Overdue',
    week: 'In the next 7 days',
    month: 'In the next 30 days',
    quarter: 'In the next 90 days',
    later: 'Later',
  },
  today: 'today',
  left: (n: number) => `${plural(n, { one: 'day', other: 'days' })} left`,
  gone: (n: number) => `${plural(n, { one: 'day', other: 'days' })} ago`,
  everySetup: 'Every setup',
  soon: (what: string, day: string) => `${what} Date: ${day}.`,
  overdue: (what: string, day: string) => `${what} The date has passed: ${day}.`,
  empty: {
    title: 'No expiry dates yet',
    body: 'Run the checks of a setup. The expiry dates of its certificates then appear here. You can also enter the expiry date of a secret.',
    run: 'Open the list of setups',
  },
  secrets: 'Dates of the secrets',
  secretsAbout:
    'The provider does not report when a secret expires. Enter the date that its console shows. Both fields are optional.',
  secret: { client_secret: 'Client secret', private_key: 'Private key' } satisfies Record<DatedSecret, string>,
  stored: (day: string) => `Stored on ${day}`,
  storedUnknown: 'The day on which it was stored is unknown. It is recorded when you store it again.',
  notThere: 'Not stored',
  ends: 'Expires on',
  endsWrong: (first: string, last: string) => `Enter a date from ${first} to ${last}, or leave the field empty.`,
  rotate: 'Rotate after days',
  rotateHint: (most: number) =>
    `A whole number from 1 to ${number(most)}, counted from the day on which it was stored. Empty means off.`,
  rotateWrong: (most: number) => `Enter a whole number from 1 to ${number(most)}, or leave the field empty.`,
  saved: 'The dates were saved.',
} as const
