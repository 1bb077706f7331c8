/** Every language that the program speaks. What belongs to each: `docs/writing-a-language.md`. */
const list = {
  en: { name: 'English' },
} as const satisfies Readonly<Record<string, { name: string }>>

export type Language = keyof typeof list

export const languageIds = Object.keys(list) as unknown as readonly [Language, ...Language[]]

/** How each language calls itself. */
export const languageNames: Readonly<Record<Language, { name: string }>> = list

/** The first language of these tags (BCP 47, the most wanted first) that the program speaks, else English. */
export function languageOf(tags: readonly string[]): Language {
  const spoken = tags
    .map((tag) => tag.toLowerCase().split(/[-_.]/)[0])
    .find((tag) => languageIds.some((id) => id === tag))
  return (spoken as Language | undefined) ?? 'en'
}
