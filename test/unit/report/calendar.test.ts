import { expect, test } from 'vitest'
import { calendarOf } from '../../../core/report/calendar.ts'

const now = Date.parse('2026-11-29T08:09:10.123Z')
const one = { id: 'certificate AB', on: '2026-12-31', summary: 'The server certificate acme.okta.com expires.' }
const linesOf = (text: string) => text.split('\r\n')
/** As a calendar reads it (RFC 5545 section 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

test('an event is a whole day, with a reminder two weeks before, and one the day before', () => {
  expect(linesOf(calendarOf('Dates', [one], now, '2026-11-29'))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IdP Preflight//Expiry//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Dates',
    'BEGIN:VEVENT',
    expect.stringMatching(/^UID:[0-9a-f]{32}@idp-preflight$/),
    'DTSTAMP:20261129T080910Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:The server certificate acme.okta.com expires.',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P14D',
    'DESCRIPTION:The server certificate acme.okta.com expires.',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P1D',
    'DESCRIPTION:The server certificate acme.okta.com expires.',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('the same thing has the same name when its day or its words change, another has another', () => {
  const uid = (given: Partial<typeof one>) =>
    /UID:(.*)/.exec(calendarOf('', [{ ...one, ...given }], now, '2026-11-29'))?.[1]
  expect(uid({ on: '2027-01-01', summary: 'x' })).toBe(uid({}))
  expect(uid({ id: 'certificate AC' })).not.toBe(uid({}))
})

test.each([
  ['a new property', 'Acme\r\nATTACH:http://evil.example\nX:y\rZ:1', 'Acme ATTACH:http://evil.example X:y Z:1'],
  ['signs of the format', 'a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['an end of the event', 'x\nEND:VEVENT\u2028END:VCALENDAR', 'x END:VEVENT END:VCALENDAR'],
  ['what cannot be seen', 'a\u0000b\u001bc\u202ed\u2066e\ufefff', 'abcdef'],
])('a hostile name stays a text: %s', (_name, summary, shown) => {
  const text = calendarOf('', [{ ...one, summary }], now, '2026-11-29')
  expect(unfolded(text)).toContain(`SUMMARY:${shown}\r\n`)
  expect(linesOf(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  expect(linesOf(text).filter((line) => /^(ATTACH|X|Z):/.test(line))).toEqual([])
})

test('no line is longer than 75 bytes, and no character is cut', () => {
  for (const summary of ['x'.repeat(400), '証明書'.repeat(60), '👩‍💻'.repeat(40), `${'a'.repeat(67)}é`]) {
    const text = calendarOf('', [{ ...one, summary }], now, '2026-11-29')
    for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`SUMMARY:${summary}\r\n`)
  }
  // A line of just 75 bytes is one line.
  expect(linesOf(calendarOf('', [{ ...one, summary: 'x'.repeat(67) }], now, '2026-11-29'))).toContain(
    `SUMMARY:${'x'.repeat(67)}`,
  )
})

test('what is over is left out, and so is a reminder that has passed', () => {
  const of = (on: string) => calendarOf('Dates', [{ ...one, on }], now, '2026-11-29')
  const reminders = (on: string) => linesOf(of(on)).filter((line) => line.startsWith('TRIGGER:'))
  expect(of('2026-11-28')).not.toContain('VEVENT')
  expect(of('2026-11-29')).toContain('BEGIN:VEVENT')
  expect(reminders('2026-11-29')).toEqual([])
  expect(reminders('2026-11-30')).toEqual(['TRIGGER:-P1D'])
  expect(reminders('2026-12-12')).toEqual(['TRIGGER:-P1D'])
  expect(reminders('2026-12-13')).toEqual(['TRIGGER:-P14D', 'TRIGGER:-P1D'])
})
