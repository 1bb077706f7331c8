import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide } from '../model/guide.ts'
import type { Language } from '../model/languages.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'
import { packsOf, readText } from './guide-files.ts'
import type { LoadedGuides } from './guide-packs.ts'
import { guideSchema } from './guide-schema.ts'
import { brokenBy } from './guide-shape.ts'
import { textsOf, withTexts } from './guide-texts.ts'
import { type Refused, readYaml, refuse } from './guide-yaml.ts'

/** The language of the packs themselves, which needs no overlay. */
export const languageOfPacks: Language = 'en'

/** The texts of a guide in another language, by path, or why the file that holds them was refused. */
export interface Overlay {
  texts: ReadonlyMap<string, string>
  refused: readonly Refused[]
}

/** Reads the texts of a guide in another language. With a fault in it none of them is taken. */
export function parseOverlay(text: string, file: string, guide: Guide): Overlay {
  const { pack, refused, at } = readYaml(text, file)
  if (refused.length > 0) return { texts: new Map(), refused }
  const places = new Map(textsOf(guide).map((each) => [each.path, each]))
  const texts = new Map<string, string>()
  const broken: Broken[] = []
  const read = (value: unknown, path: Broken['path']) => {
    const name = path.join('.')
    const isText = places.has(name)
    const isGroup = path.length === 0 || [...places.keys()].some((each) => each.startsWith(`${name}.`))
    if (!isText && !isGroup) broken.push({ path, reason: notThere(guide, path) })
    else if (value === null) return
    else if (isText && typeof value === 'string') texts.set(name, value)
    else if (isText) broken.push({ path, reason: said('packs.must-be-text', { name }) })
    else if (typeof value === 'object') for (const [key, inner] of entriesOf(value)) read(inner, [...path, key])
    else broken.push({ path, reason: said('packs.must-be-group', { name: name || said('packs.the-file') }) })
  }
  read(pack, [])
  broken.push(...formOf(withTexts(guide, texts), [...texts.keys()], places))
  return broken.length > 0 ? { texts: new Map(), refused: broken.map(at) } : { texts, refused: [] }
}

const entriesOf = (value: object): [string | number, unknown][] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value)

function notThere({ id, steps }: Guide, path: Broken['path']): Said {
  const [part, name, within, index] = path
  if (part === 'steps' && path.length === 2) return said('packs.no-step', { id, step: String(name) })
  if (part === 'fields' && path.length === 2) return said('packs.no-field', { id, field: String(name) })
  const step = steps.find((each) => each.id === name)
  if (part === 'steps' && step && within === 'clicks' && typeof index === 'number')
    return said('packs.no-click', { id, step: step.id, n: index + 1, of: step.clicks.length })
  return said('packs.no-such-text', { id, path: path.join('.') })
}

/** The texts must fit where the English ones stand: no longer, and nothing invisible in them. */
function formOf(guide: Guide, paths: readonly string[], places: ReadonlyMap<string, { at: Broken['path'] }>): Broken[] {
  const broken = guideSchema.safeParse(guide).error?.issues.flatMap(brokenBy) ?? []
  return paths.flatMap((path) =>
    broken
      .filter((each) => each.path.join() === places.get(path)?.at.join())
      .map(({ reason }) => ({ path: keysOf(path), reason })),
  )
}

const keysOf = (path: string) => path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))

const readOverlay = (folder: string, file: string, guide: Guide): Overlay => {
  const text = readText(folder, file)
  return typeof text === 'string' ? parseOverlay(text, file, guide) : { texts: new Map(), refused: [text] }
}

/** The guide of a folder in a language. What is not said in it stays English, and so does all with a refused overlay. */
export function inLanguage(folder: string, language: Language, guide: Guide): Guide {
  const file = join(language, `${guide.id}.yaml`)
  const said = language !== languageOfPacks && existsSync(join(folder, file))
  return said ? withTexts(guide, readOverlay(folder, file, guide).texts) : guide
}

/** All guides of a folder in a language, and the overlays of it that were refused. */
export function allInLanguage(folder: string, language: Language, { guides, refused }: LoadedGuides): LoadedGuides {
  const own = join(folder, language)
  if (language === languageOfPacks || !existsSync(own)) return { guides, refused }
  const found = packsOf(own)
  const overlays = found.packs.map((file) => {
    const guide = guides.find(({ id }) => `${id}.yaml` === file)
    const none = refuse(file, said('packs.no-guide'))
    return { guide, ...(guide ? readOverlay(own, file, guide) : { texts: new Map(), refused: [none] }) }
  })
  const wrong = [...found.refused, ...overlays.flatMap((each) => each.refused)]
  return {
    guides: guides.map((guide) => withTexts(guide, overlays.find((each) => each.guide === guide)?.texts ?? new Map())),
    refused: [...refused, ...wrong.map((each) => ({ ...each, file: join(language, each.file) }))],
  }
}

/** The texts of these guides that a language lacks: the id of the guide and the path of the text. */
export function textsLacking(folder: string, language: Language, guides: readonly Guide[]): string[] {
  if (language === languageOfPacks) return []
  return guides.flatMap((guide) => {
    const file = join(language, `${guide.id}.yaml`)
    const { texts } = existsSync(join(folder, file)) ? readOverlay(folder, file, guide) : { texts: new Map() }
    return textsOf(guide).flatMap(({ path }) => (texts.has(path) ? [] : [`${guide.id}: ${path}`]))
  })
}
