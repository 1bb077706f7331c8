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
