import type { AreaWords } from './area.ts'

const steps = [
  'Windows: open **Settings › Time & language › Date & time**, turn on **Set time automatically**, then click **Sync now**.',
  'macOS: open **System Settings › General › Date & Time** and turn on **Set time and date automatically**.',
  'Linux: run `timedatectl set-ntp true`, then run `timedatectl` to check that the clock is synchronized.',
  'If this is a virtual machine that was suspended, restart it or its time service.',
] as const

export const clock = {
  'clock.ahead': {
    says: 'The clock of {computer} is more than 30 seconds ahead of the server.',
    fix: steps,
    takesEffect: 'as soon as the clock is set',
  },
  'clock.behind': {
    says: 'The clock of {computer} is more than 30 seconds behind the server.',
    fix: steps,
    takesEffect: 'as soon as the clock is set',
  },
} satisfies AreaWords<'clock'>
