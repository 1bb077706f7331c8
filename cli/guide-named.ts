import type { Guide } from '../core/model/guide.ts'
import type { Language } from '../core/model/languages.ts'
import { knownGuides, productGuide } from './folders.ts'
import { UsageError } from './usage.ts'

/**
 * A guide by its id: one of the product, or of the user.
 * @throws UsageError
 */
export function guideNamed(id: string, language: Language): Guide {
  const product = productGuide(id, language)
  if (product) return product
  const { guides, refused } = knownGuides(language)
  const guide = guides.find((candidate) => candidate.id === id)
  if (guide) return guide
  const broken = refused.find(({ file }) => `/${file.replaceAll('\\', '/')}`.endsWith(`/${id}.yaml`))
  if (broken) throw new UsageError((wrong) => wrong['broken-guide']({ id, line: broken.line, reason: broken.reason }))
  throw new UsageError((wrong) =>
    wrong['unknown-guide']({ id: id.slice(0, 80), guides: guides.map((known) => known.id) }),
  )
}
