import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadKnownGuides, loadProductGuide } from '../core/app/known-guides.ts'
import type { Language } from '../core/model/languages.ts'
import { ownGuidesFolder } from '../core/store/data-folder.ts'
import { wordsIn } from '../core/words/words.ts'

/** The folder of guide packs, beside the sources in the repository and beside the bundle when installed. */
export function guidesFolder(): string {
  const near = [join(import.meta.dirname, '..', 'guides'), join(import.meta.dirname, '..', '..', 'guides')]
  return near.find((folder) => existsSync(folder)) ?? join(process.cwd(), 'guides')
}

/** A built-in guide; null if the id is unknown. */
export const productGuide = (id: string, language: Language) => loadProductGuide(id, guidesFolder(), language)

/** The built-in guides, the user's own, and the packs that were rejected. */
export const knownGuides = (language: Language) => loadKnownGuides(guidesFolder(), ownGuidesFolder(), wordsIn(language))
