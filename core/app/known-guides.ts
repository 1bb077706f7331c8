import { checkById } from '../checks/index.ts'
import type { Guide } from '../model/guide.ts'
import { providers } from '../providers/index.ts'
import { loadGuides, type Refused } from './guide-packs.ts'

/** The guides of a folder, read with the knowledge of which checks and console pages there are. */
export function loadKnownGuides(folder: string): { guides: Guide[]; refused: Refused[] } {
  return loadGuides(folder, {
    checks: new Set(checkById.keys()),
    links: (provider) => new Set(providers[provider].consoleLinkNames),
  })
}
