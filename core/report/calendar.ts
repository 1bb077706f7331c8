import { createHash } from 'node:crypto'
import type { ExpiryEntry } from '../model/expiry.ts'

/** An event of a calendar: a whole day, and what is said of it. */
export interface CalendarEvent extends Pick<ExpiryEntry, 'id' | 'on'> {
  summary: string
}

/** So many days before its day a calendar reminds of it; the second also of what ends soon. */
const ahead = [14, 1]

const dayMs = 86_400_000

/** A text as a value (RFC 5545 section 3.3.11). What could not be seen, or could begin a line of its own, is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)

const most = 75

/** Lines of at most 75 bytes (RFC 5545 section 3.1), never cut within a character. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  for (const character of line) {
    if (Buffer.byteLength(now + character) > most) {
      lines.push(now)
      now = ' '
    }
    now += character
  }
  return [...lines, now].join('\r\n')
}

const digits = (day: string): string => day.replaceAll('-', '')
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)

/** The same event has the same name whenever it is saved, so that a calendar moves it instead of adding another. */
const uidOf = (id: string): string => `${createHash('sha256').update(id).digest('hex').slice(0, 32)}@idp-preflight`

/** Whole days from one day to another one. */
const daysTo = (on: string, today: string): number =>
  Math.round((Date.parse(`${on}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs)

/**
 * Events as a calendar file (RFC 5545). What is over is left out, and so is a reminder whose moment has passed: a calendar
 * would show it at once. @param now milliseconds since 1970 @param today the day that this is here
 */
export function calendarOf(name: string, events: readonly CalendarEvent[], now: number, today: string): string {
  const stamp = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IdP Preflight//Expiry//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events
      .filter(({ on }) => on >= today)
      .flatMap(({ id, on, summary }) => [
        'BEGIN:VEVENT',
        `UID:${uidOf(id)}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${digits(on)}`,
        `DTEND;VALUE=DATE:${digits(nextDay(on))}`,
        `SUMMARY:${escaped(summary)}`,
        'TRANSP:TRANSPARENT',
        ...ahead
          .filter((days) => days <= daysTo(on, today))
          .flatMap((days) => [
            'BEGIN:VALARM',
            'ACTION:DISPLAY',
            `TRIGGER:-P${days}D`,
            `DESCRIPTION:${escaped(summary)}`,
            'END:VALARM',
          ]),
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
