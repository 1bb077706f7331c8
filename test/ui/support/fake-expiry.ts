import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { ExpiryEntry, SecretDates } from '../../../core/contract/values.ts'
import { calendarOf } from '../../../core/report/calendar.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

/** So many days from today. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Dates that are kept as they are told; the calendar is the real one. */
export function fakeExpiry(entries: readonly ExpiryEntry[], saves: boolean): Handlers['expiry'] {
  let dates: SecretDates[] = [
    { field: 'client_secret', there: true, stored: dayFromNow(-10), ends: null, rotateDays: null },
  ]
  const list: Handlers['expiry']['list'] = async (asked) => [
    ...entries.filter(({ setups }) => !asked?.setup || setups.some(({ id }) => id === asked.setup)),
    ...dates.flatMap(({ ends }) =>
      ends
        ? [
            {
              id: 'secret',
              kind: 'secret' as const,
              on: ends,
              what: words.say(said('expiry.expires-client_secret')),
              setups: [{ id: 'acme', name: 'Acme production' }],
            },
          ]
        : [],
    ),
  ]
  const file = async () => ({
    name: 'expiry.ics',
    text: calendarOf(
      'Expiry',
      (await list()).map((one) => ({ ...one, summary: one.what })),
      0,
      '2026-01-01',
    ),
  })
  return {
    list,
    secrets: async () => dates,
    save: async ({ field, ends, rotateDays }) =>
      (dates = dates.map((one) =>
        one.field === field
          ? {
              ...one,
              ends: ends === undefined ? one.ends : ends,
              rotateDays: rotateDays === undefined ? one.rotateDays : rotateDays,
            }
          : one,
      )),
    file,
    saveFile: async () => {
      if (!saves) throw new BridgeError({ code: 'unavailable', message: words.say(said('app.browser-saves')) })
      return { path: '/home/jo/expiry.ics' }
    },
  }
}
