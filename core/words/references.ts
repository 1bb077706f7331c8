import { pages as productPages } from '../diagnoses/reference-pages.ts'
import { type ReferencePage, sectionOf } from '../diagnoses/references.ts'
import type { Pages } from '../model/provider-words.ts'
import { providers } from '../providers/index.ts'

const pages: Pages = Object.assign({}, productPages, ...Object.values(providers).map((provider) => provider.pages))

/** Ids of the pages that are no section of a specification. */
export const referencePages: readonly string[] = Object.keys(pages)

/** The page behind a reference id: a page of a provider or product, or a section of a specification. Throws as {@link sectionOf}. */
export function referenceOf(id: string): ReferencePage & { id: string } {
  const page = pages[id]
  return page ? { id, ...page } : sectionOf(id)
}
