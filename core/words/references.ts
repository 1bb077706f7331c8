import { pages as productPages } from '../diagnoses/reference-pages.ts'
import { sectionOf } from '../diagnoses/references.ts'
import type { Reference } from '../model/finding.ts'
import { providerIds } from '../model/provider-ids.ts'
import type { Pages } from '../model/provider-words.ts'
import { providers } from '../providers/index.ts'
import type { Spoken } from './words.ts'

const pages: Pages = Object.assign({}, productPages, ...Object.values(providers).map((provider) => provider.pages))

/** Ids of the pages that are no section of a specification. */
export const referencePages: readonly string[] = Object.keys(pages)

/** The URL behind a reference id: a page of a provider or product, or a section of a specification. Throws as {@link sectionOf}. */
export const referenceUrl = (id: string): string => (Object.hasOwn(pages, id) && pages[id]) || sectionOf(id).url

function titleOf(id: string, { catalogue: { sentences }, provider }: Spoken): string {
  const spoken = providerIds.map((each) => provider(each).pageTitles)
  const titles: Readonly<Record<string, string>> = Object.assign({}, sentences['page-titles'], ...spoken)
  if (Object.hasOwn(pages, id)) return titles[id] ?? id
  const { specification, document, section } = sectionOf(id)
  return sentences.references.section({ title: sentences.specifications[specification], document, section })
}

/** What a reference id leads to, as it is shown. Throws as {@link sectionOf}. */
export const referenceOf = (id: string, words: Spoken): Reference => ({
  id,
  title: titleOf(id, words),
  url: referenceUrl(id),
})
