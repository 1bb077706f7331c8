import { plural } from './words.ts'

export const errors = {
  unreachable: 'The program does not answer. If it was closed, start it again.',
  internal: 'Something went wrong inside IdP Preflight. Nothing was lost; try again.',
  boot: 'IdP Preflight could not read its own data.',
  setup: 'This setup could not be opened.',
  settings: 'The settings could not be read.',
} as const

export const stopped = {
  gone: {
    title: 'The program has stopped',
    body: 'This page is only the window. The program behind it, on this computer, no longer answers. What you typed is safe: everything is saved as you type.',
    how: 'Start it again in the terminal where it ran:',
    trying: 'This page looks for it by itself and goes on where you were. If it prints a new address, open that one.',
  },
  locked: {
    title: 'This page needs its full address',
    body: 'The program is running, but this page does not carry the key of this start. That happens when the program was started again, or when the address was copied without its end.',
    how: 'Open the address that the program printed, up to its last character. To have it printed again, stop the program and start it with:',
    trying: 'Setups, values and results are kept; nothing has to be entered again.',
  },
  command: 'npm start',
  alternative: 'or, where it is installed:',
  installed: 'idp-preflight serve',
} as const

export const age = {
  now: 'just now',
  nowShort: 'now',
  minutes: (n: number) => `${n} min ago`,
  minutesShort: (n: number) => `${n} min`,
  hours: (n: number) => `${n} h ago`,
  hoursShort: (n: number) => `${n} h`,
  days: (n: number) => `${plural(n, 'day', 'days')} ago`,
  daysShort: (n: number) => `${n} d`,
  spanDays: (n: number) => plural(n, 'day', 'days'),
  spanHours: (h: number, min: number) => (min === 0 ? `${h} h` : `${h} h ${min} min`),
  spanMinutes: (min: number) => `${min} min`,
  spanExact: (min: number, s: number) => (s === 0 ? `${min} min` : `${min} min ${s} s`),
  spanSeconds: (s: number) => `${s} s`,
} as const
