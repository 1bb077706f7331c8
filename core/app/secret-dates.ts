import { type DatedSecret, datedSecrets, isPlausibleDay, type SecretDates } from '../model/expiry.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'

/** A day of this computer's time zone: `2026-11-29`. */
export function dayOf(ms: number): string {
  const at = new Date(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const isDated = (field: string): field is DatedSecret => datedSecrets.some((name) => name === field)

/** A secret was stored: its day is noted, and what was entered of the one before it is forgotten. */
export function noteStored({ store, clock }: Pick<Session, 'store' | 'clock'>, setup: string, field: string): void {
  if (!isDated(field)) return
  store.saveSetupSetting(setup, `secret.${field}.stored`, dayOf(clock.now()))
  store.saveSetupSetting(setup, `secret.${field}.ends`, null)
}

type Dates = Omit<SecretDates, 'field' | 'there'>

/** A secret came with its dates, from another computer: they are those of the secret, not of this day. */
export function noteBrought({ store }: Pick<Session, 'store'>, setup: string, field: DatedSecret, dates: Dates): void {
  store.saveSetupSetting(setup, `secret.${field}.stored`, dates.stored)
  saveDates({ store }, setup, { field, ...dates })
}

/** A secret was removed: nothing of it ends any more. */
export function noteCleared({ store }: Pick<Session, 'store'>, setup: string, field: string): void {
  if (!isDated(field)) return
  store.saveSetupSetting(setup, `secret.${field}.stored`, null)
  store.saveSetupSetting(setup, `secret.${field}.ends`, null)
}

/** What changes of the dates of a secret; the rest stays. */
type Changed = Pick<SecretDates, 'field'> & { [Name in 'ends' | 'rotateDays']?: SecretDates[Name] | undefined }

export function saveDates(
  { store }: Pick<Session, 'store'>,
  setup: string,
  { field, ends, rotateDays }: Changed,
): void {
  if (ends !== undefined) store.saveSetupSetting(setup, `secret.${field}.ends`, ends)
  if (rotateDays !== undefined)
    store.saveSetupSetting(setup, `secret.${field}.rotate`, rotateDays === null ? null : String(rotateDays))
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && isPlausibleDay(text)

/** What is known of the secrets of a setup, without a look into the keychain. */
export function datesOf({ store }: Pick<Session, 'store'>, setup: string): Omit<SecretDates, 'there'>[] {
  const kept = store.setupSettings(setup)
  return datedSecrets.map((field) => {
    const [stored, ends] = [kept[`secret.${field}.stored`], kept[`secret.${field}.ends`]]
    const days = Number(kept[`secret.${field}.rotate`])
    return {
      field,
      stored: isDay(stored) ? stored : null,
      ends: isDay(ends) ? ends : null,
      rotateDays: Number.isInteger(days) && days > 0 ? days : null,
    }
  })
}

/** The same for those that are stored, or may be. */
export async function storedDates(session: Session, setup: string, asked: readonly string[]): Promise<SecretDates[]> {
  const dates = datesOf(session, setup).filter(({ field }) => asked.includes(field))
  const there = dates.map(async (one) => ({
    ...one,
    there: (await session.secrets.has(secretName(setup, one.field))) !== null,
  }))
  return Promise.all(there)
}
