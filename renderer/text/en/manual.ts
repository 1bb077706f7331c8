export const manual = {
  title: 'Manual',
  back: 'Back',
  contents: 'Pages of the manual',
  missing: 'This page of the manual could not be read.',
  table: 'Table',
} as const
