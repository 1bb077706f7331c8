export const manual = {
  title: 'Manual',
  back: 'Back',
  contents: 'Pages of the manual',
  missing: 'This page of the manual could not be read.',
  table: 'Table',
} as const

/** The card of a term. */
export const term = {
  about: (name: string) => `What “${name}” means`,
  none: 'no name of its own',
  more: 'All words',
} as const
