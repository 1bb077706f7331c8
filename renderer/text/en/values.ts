/** One form for all values of a setup. */
export const values = {
  title: 'All values',
  lead: 'Enter the values that you have. The checks then test all of them at once, and name each value that is missing or wrong.',
  others: 'Optional values',
  toChecklist: 'Open the checklist instead',
} as const
