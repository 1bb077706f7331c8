import { existsSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { checkById } from '../checks/index.ts'
import type { Guide } from '../model/guide.ts'
import { providers } from '../providers/index.ts'
import { plan } from '../run/plan.ts'
import { type Known, type LoadedGuides, loadGuide, loadGuides, parsePack, type Refused } from './guide-packs.ts'
import { linkNames } from './links.ts'

/** Probes that send what proves the client, or bring a person to a sign-in. */
const sendsSecrets = ['token', 'sign-on']

/** Which checks and console pages there are, and what must be proved before a secret is sent. */
const known: Known = {
  checks: new Set(checkById.keys()),
  links: (provider) => linkNames(providers[provider]),
  guards: (guide) => {
    const { probes } = plan(guide, null, true)
    const waitedFor = new Set(probes.filter(({ id }) => sendsSecrets.includes(id)).flatMap(({ after }) => after))
    const asked = new Set(guide.fields.map(({ name }) => name))
    return [...waitedFor].filter((id) => {
      const about = checkById.get(id)?.about
      return !providers[guide.provider].withoutChecks.includes(id) && (about === undefined || asked.has(about))
    })
  },
}

/**
 * The guides of the product and those of the person's own folder, which need not be there. What of the latter is refused
 * has its whole path, so that it can be found.
 */
export function loadKnownGuides(folder: string, ownFolder: string | null = null): LoadedGuides {
  const built = loadGuides(folder, known)
  if (ownFolder === null || !existsSync(ownFolder)) return built
  const own = loadGuides(ownFolder, { ...known, taken: idsOf(built) })
  return {
    guides: [...built.guides, ...own.guides],
    refused: [...built.refused, ...own.refused.map((each) => ({ ...each, file: join(ownFolder, each.file) }))],
  }
}

/** A guide of the product by its id, without reading the others; null where it is none of them. */
export const loadProductGuide = (id: string, folder: string): Guide | null => loadGuide(folder, id, known)

/** What is wrong with one pack, wherever it lies: the same as is said when it is loaded from there. */
export function lintPack(file: string, folder: string, ownFolder: string): readonly Refused[] {
  const path = resolve(file)
  const taken = path.startsWith(resolve(ownFolder) + sep) ? { taken: idsOf(loadGuides(folder, known)) } : {}
  const { refused } = parsePack(readFileSync(path), path, { ...known, ...taken })
  return refused.map((each) => ({ ...each, file })).sort((a, b) => a.line - b.line)
}

const idsOf = ({ guides }: LoadedGuides) => new Set(guides.map(({ id }) => id))
