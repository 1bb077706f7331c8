import { grammarOf } from '../../intl.ts'

const { number, plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'clock.in-step': 'The clock of this computer is correct',
}

type Reading = { seconds: number; within: number; samples: number }

/** A span in seconds, and in the unit in which people speak of it. */
function apart(seconds: number): string {
  const s = `${number(seconds)} s`
  if (seconds < 120) return s
  if (seconds < 7200) return `${s} (${plural(Math.round(seconds / 60), { one: '# minute', other: '# minutes' })})`
  if (seconds < 172_800) return `${s} (${plural(Math.round(seconds / 3600), { one: '# hour', other: '# hours' })})`
  return `${s} (${plural(Math.round(seconds / 86_400), { one: '# day', other: '# days' })})`
}
const from = ({ within, samples }: Reading) =>
  `accurate to ${number(within)} s, from ${plural(samples, { one: '# response', other: '# responses' })}`

export const words = {
  unknown: 'The responses of the API do not contain the time of the server.',
  'in-step': (reading: Reading) => `${number(reading.seconds)} s apart, ${from(reading)}`,
  ahead: (reading: Reading) => `The clock is ${apart(reading.seconds)} ahead of the server, ${from(reading)}.`,
  behind: (reading: Reading) => `The clock is ${apart(reading.seconds)} behind the server, ${from(reading)}.`,
  'whole-hours': 'The difference is a whole number of hours. Check the time zone and daylight saving time as well.',
  'at-most': 'at most 30 s apart',
  apart: ({ seconds }: { seconds: number }) => `${number(seconds)} s apart`,
}
