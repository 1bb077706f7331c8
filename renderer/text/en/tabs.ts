/** The views of one setup. */
export const tabs = {
  label: 'Views of this setup',
  checklist: 'Checklist',
  report: 'Report',
} as const
