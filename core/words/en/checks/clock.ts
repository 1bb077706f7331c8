/** What is true where a check holds. */
export const titles = {
  'clock.in-step': 'The clock of this computer is right',
}

export const words = {}
