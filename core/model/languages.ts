/** Every language that the program speaks. What belongs to each: `docs/writing-a-language.md`. */
const list = {
  en: { name: 'English' },
} as const satisfies Readonly<Record<string, { name: string }>>

export type Language = keyof typeof list

export const languageIds = Object.keys(list) as unknown as readonly [Language, ...Language[]]

/** How each language calls itself. */
export const languageNames: Readonly<Record<Language, { name: string }>> = list

/** The language of a tag (BCP 47, or a locale of the system) without its region or script: `en` of `en-GB`. */
export const primaryOf = (tag: string): string => tag.toLowerCase().replace(/[-_.].*/s, '')

/** The first language of these tags (BCP 47, the most wanted first) that the program speaks, else English. */
export function languageOf(tags: readonly string[]): Language {
  const primaries = tags.map(primaryOf)
  const spoken = primaries.flatMap((primary) => languageIds.filter((id) => id === primary))
  return spoken[0] ?? 'en'
}
