import type { AreaWords } from './area.ts'

const steps = [
  'Windows: **Settings › Time & language › Date & time**, switch on **Set time automatically**, then **Sync now**.',
  'macOS: **System Settings › General › Date & Time**, switch on **Set time and date automatically**.',
  'Linux: run `timedatectl set-ntp true`, then `timedatectl` to see that it is synchronized.',
  'A virtual machine that slept keeps the old time: restart it, or its time service.',
] as const

export const clock = {
  'clock.ahead': {
    says: 'The clock of this machine is ahead of the server’s by more than half a minute.',
    fix: steps,
    takesEffect: 'as soon as the clock is set',
  },
  'clock.behind': {
    says: 'The clock of this machine is behind the server’s by more than half a minute.',
    fix: steps,
    takesEffect: 'as soon as the clock is set',
  },
} satisfies AreaWords<'clock'>
