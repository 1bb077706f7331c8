import { grammarOf } from '../../intl.ts'

const { plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'clock.in-step': 'The clock of this computer is correct',
}

type Reading = { apart: string; within: number; samples: number }
const from = ({ within, samples }: Reading) =>
  `accurate to ${within} s, from ${plural(samples, { one: '# response', other: '# responses' })}`

export const words = {
  unknown: 'The responses of the API do not contain the time of the server.',
  seconds: ({ seconds }: { seconds: number }) => `${seconds} s`,
  minutes: ({ seconds, n }: { seconds: number; n: number }) =>
    `${seconds} s (${plural(n, { one: '# minute', other: '# minutes' })})`,
  hours: ({ seconds, n }: { seconds: number; n: number }) =>
    `${seconds} s (${plural(n, { one: '# hour', other: '# hours' })})`,
  days: ({ seconds, n }: { seconds: number; n: number }) =>
    `${seconds} s (${plural(n, { one: '# day', other: '# days' })})`,
  'in-step': (reading: Reading) => `${reading.apart} apart, ${from(reading)}`,
  ahead: (reading: Reading) => `The clock is ${reading.apart} ahead of the server, ${from(reading)}.`,
  behind: (reading: Reading) => `The clock is ${reading.apart} behind the server, ${from(reading)}.`,
  'whole-hours': 'The difference is a whole number of hours. Check the time zone and daylight saving time as well.',
  'at-most': 'at most 30 s apart',
  apart: ({ seconds }: { seconds: number }) => `${seconds} s apart`,
}
