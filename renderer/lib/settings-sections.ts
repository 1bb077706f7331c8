/** The sections of the settings, in their order. */
export const sectionNames = [
  'appearance',
  'language',
  'proxy',
  'certificates',
  'secrets',
  'runs',
  'data',
  'about',
] as const
export type SectionName = (typeof sectionNames)[number]
