import { text } from '../text.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How old a moment is, in words: "just now", "5 min ago", "2 h ago", "3 days ago". */
export function ago(at: string, now: number): string {
  const ms = now - Date.parse(at)
  if (!(ms >= minute)) return text.age.now
  if (ms < hour) return text.age.minutes(Math.floor(ms / minute))
  if (ms < day) return text.age.hours(Math.floor(ms / hour))
  return text.age.days(Math.floor(ms / day))
}

/** The same for narrow columns: "now", "5 min", "2 h", "3 d". */
export function agoShort(at: string, now: number): string {
  const ms = now - Date.parse(at)
  if (!(ms >= minute)) return text.age.nowShort
  if (ms < hour) return text.age.minutesShort(Math.floor(ms / minute))
  if (ms < day) return text.age.hoursShort(Math.floor(ms / hour))
  return text.age.daysShort(Math.floor(ms / day))
}

/** A duration with the precision that a person can use: "184 ms", "0.6 s", "12 s". */
export function duration(ms: number): string {
  if (ms < 500) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`
  return `${Math.round(ms / 1000)} s`
}

/** A span of time in words, as coarse as it is long: "58 s", "42 min", "3 h 10 min", "2 days". */
export function span(ms: number): string {
  if (ms < minute) return text.age.spanSeconds(Math.max(0, Math.floor(ms / 1000)))
  if (ms < hour) return text.age.spanMinutes(Math.floor(ms / minute))
  if (ms < 2 * day) return text.age.spanHours(Math.floor(ms / hour), Math.floor((ms % hour) / minute))
  return text.age.spanDays(Math.floor(ms / day))
}

/** The same to the second, for what is counted down: "4 min 32 s". */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return seconds < 60 ? text.age.spanSeconds(seconds) : text.age.spanExact(Math.floor(seconds / 60), seconds % 60)
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
/** A moment as a clock on the wall shows it, in the time of this computer. */
export const moment = (at: string | number): string => moments.format(new Date(at))
