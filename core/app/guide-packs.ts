import { placeOfFile } from '../bundle/file-kind.ts'
import type { Guide } from '../model/guide.ts'
import { said } from '../words/said.ts'
import { packsOf, readText } from './guide-files.ts'
import { placeInPack, withParts } from './guide-parts.ts'
import { brokenRules, type Known, unknownNames } from './guide-rules.ts'
import { guideSchema } from './guide-schema.ts'
import { brokenBy } from './guide-shape.ts'
import { type Refused, readYaml, refuse } from './guide-yaml.ts'

export type { Known } from './guide-rules.ts'
export type { Refused } from './guide-yaml.ts'

export interface ParsedGuide {
  guide: Guide | null
  refused: readonly Refused[]
}

/**
 * Reads one guide pack. Every fault is named with its line; a pack with a fault gives no guide.
 * @param file path inside the folder of packs; it must be the guide's id with `.yaml`
 */
export function parseGuide(text: string, file: string, known: Known = {}): ParsedGuide {
  const place = placeOfFile(text, 'guide')
  if (place) return { guide: null, refused: [refuse(file, place)] }
  const { pack, refused, at } = readYaml(text, file)
  if (refused.length > 0) return { guide: null, refused }
  const parsed = guideSchema.safeParse(pack)
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap(brokenBy)
    const provider = guideSchema.shape.provider.safeParse((pack as { provider?: unknown } | null)?.provider)
    const names = unknownNames(pack, provider.data ?? null, known)
    const told = new Set(shape.map(({ path }) => path.join()))
    return { guide: null, refused: [...shape, ...names.filter(({ path }) => !told.has(path.join()))].map(at) }
  }
  const guide = withParts(parsed.data)
  const broken = brokenRules(guide, known).map((each) => ({ ...each, path: placeInPack(parsed.data, each.path) }))
  if (!`/${file.replaceAll('\\', '/')}`.endsWith(`/${guide.id}.yaml`))
    broken.push({ path: ['id'], reason: said('packs.id-and-file', { id: guide.id, file }) })
  return broken.length > 0 ? { guide: null, refused: broken.map(at) } : { guide, refused: [] }
}

export interface LoadedGuides {
  guides: Guide[]
  refused: Refused[]
}

/** Reads every pack `<provider>/<name>.yaml` of a folder. A bad pack is refused and disturbs no other. */
export function loadGuides(folder: string, known: Known = {}): LoadedGuides {
  const guides: Guide[] = []
  const { packs, refused } = packsOf(folder)
  for (const file of packs) {
    const read = readPack(folder, file, known)
    if (read.guide) guides.push(read.guide)
    refused.push(...read.refused)
  }
  return { guides, refused }
}

/** Reads one pack of a folder by its id; null where there is none, or none that can be taken. */
export function loadGuide(folder: string, id: string, known: Known = {}): Guide | null {
  // An id is a name and not a path.
  return /^[\w-]+\/[\w-]+$/.test(id) ? readPack(folder, `${id}.yaml`, known).guide : null
}

function readPack(folder: string, file: string, known: Known): ParsedGuide {
  const text = readText(folder, file)
  return typeof text === 'string' ? parseGuide(text, file, known) : { guide: null, refused: [text] }
}
