/** The views of one setup. */
export const tabs = {
  label: 'Views of this setup',
  checklist: 'Checklist',
} as const
