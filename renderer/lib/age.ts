import { intl, text } from '../text.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The largest unit that a span fills at least once, and how often; null for less than a minute. */
function unitOf(ms: number): readonly [number, 'minute' | 'hour' | 'day'] | null {
  if (!(ms >= minute)) return null
  if (ms < hour) return [Math.floor(ms / minute), 'minute']
  return ms < day ? [Math.floor(ms / hour), 'hour'] : [Math.floor(ms / day), 'day']
}

/** How old a moment is, in words: "just now", "5 minutes ago", "3 days ago". */
export function ago(at: string, now: number): string {
  const found = unitOf(now - Date.parse(at))
  return found ? intl.ago(...found) : text.age.now
}

/** The same for narrow columns: "now", "5m", "2h", "3d". */
export function agoShort(at: string, now: number): string {
  const found = unitOf(now - Date.parse(at))
  return found ? intl.unit(...found, 'narrow') : text.age.nowShort
}

/** A duration with the precision that a person can use: "184 ms", "0.6 sec", "12 sec". */
export function duration(ms: number): string {
  if (ms < 500) return intl.unit(Math.round(ms), 'millisecond')
  return intl.unit(ms / 1000, 'second', 'short', ms < 9950 ? 1 : 0)
}

/** A span of time in words, as coarse as it is long: "58 sec", "42 min", "3 hr 10 min", "2 days". */
export function span(ms: number): string {
  if (ms < minute) return intl.unit(Math.max(0, Math.floor(ms / 1000)), 'second')
  if (ms < hour) return intl.unit(Math.floor(ms / minute), 'minute')
  if (ms >= 2 * day) return intl.unit(Math.floor(ms / day), 'day')
  const minutes = Math.floor((ms % hour) / minute)
  const hours = intl.unit(Math.floor(ms / hour), 'hour')
  return minutes === 0 ? hours : intl.span([hours, intl.unit(minutes, 'minute')])
}

/** The same to the second, for what is counted down: "4 min 32 sec". */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  if (seconds < 60) return intl.unit(seconds, 'second')
  const minutes = intl.unit(Math.floor(seconds / 60), 'minute')
  return seconds % 60 === 0 ? minutes : intl.span([minutes, intl.unit(seconds % 60, 'second')])
}

/** A moment as a clock on the wall shows it, in the time zone of this computer, with its offset. */
export const moment = (at: string | number): string => intl.moment(at)
