import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import type { Guide } from '../model/guide.ts'
import { exampleProvider } from '../model/provider-ids.ts'
import { type Broken, brokenRules, type Known, unknownNames } from './guide-rules.ts'
import { guideSchema } from './guide-schema.ts'

export type { Known } from './guide-rules.ts'

/** A pack that was not taken, or why: shown to whoever wrote it, never mixed up with a finding. */
export interface Refused {
  file: string
  line: number
  /** One sentence. */
  reason: string
}

export interface ParsedGuide {
  guide: Guide | null
  refused: readonly Refused[]
}

const largest = 256 * 1024

/**
 * Reads one guide pack. Every fault is named with its line; a pack with a fault gives no guide.
 * @param file path inside the folder of packs; it must be the guide's id with `.yaml`
 */
export function parseGuide(text: string, file: string, known: Known = {}): ParsedGuide {
  const refuse = (line: number, reason: string): Refused => ({ file, line, reason: sentence(reason) })
  if (Buffer.byteLength(text) > largest) return { guide: null, refused: [refuse(1, 'the file is larger than 256 KiB')] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false })
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    refuse(lines.linePos(error.pos[0]).line, `the YAML cannot be read: ${error.message}`),
  )
  if (hasAlias(document)) syntax.push(refuse(1, 'anchors and aliases are not allowed'))
  if (syntax.length > 0) return { guide: null, refused: syntax }
  const at = ({ path, reason }: Broken) => refuse(lineOf(document, path, lines), reason)
  const pack: unknown = document.toJS()
  const parsed = guideSchema.safeParse(pack)
  if (!parsed.success) {
    const shape = parsed.error.issues.flatMap(brokenBy)
    const provider = guideSchema.shape.provider.safeParse((pack as { provider?: unknown } | null)?.provider)
    const names = unknownNames(pack, provider.data ?? null, known)
    const told = new Set(shape.map(({ path }) => path.join()))
    return { guide: null, refused: [...shape, ...names.filter(({ path }) => !told.has(path.join()))].map(at) }
  }
  const guide: Guide = parsed.data
  const broken = brokenRules(guide, known)
  if (!`/${file.replaceAll('\\', '/')}`.endsWith(`/${guide.id}.yaml`))
    broken.push({ path: ['id'], reason: `the id ${guide.id} and the file name ${file} do not agree` })
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

/** The packs of a folder, and what looks like one and lies or is named so that it would never be read. */
function packsOf(folder: string): { packs: string[]; refused: Refused[] } {
  const refused: Refused[] = []
  const refuse = (file: string, reason: string) => refused.push({ file, line: 1, reason: sentence(reason) })
  const names = (at: string): string[] => {
    try {
      return readdirSync(join(folder, at)).sort()
    } catch (error) {
      refuse(at, `the folder cannot be read: ${whyOf(error)}`)
      return []
    }
  }
  const isFolder = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false
  const files = names('').flatMap((name) => (isFolder(name) ? names(name).map((file) => `${name}/${file}`) : [name]))
  const packs = files.filter((file) => file.endsWith('.yaml'))
  for (const file of files.filter((file) => file.endsWith('.yml'))) refuse(file, 'the name must end in .yaml')
  for (const file of packs.filter((file) => !file.includes('/')))
    refuse(file, `it must lie in a folder of its provider, as its id says, such as ${exampleProvider}/${file}`)
  return { packs: packs.filter((file) => file.includes('/')), refused }
}

const whyOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

function readPack(folder: string, file: string, known: Known): ParsedGuide {
  const path = join(folder, file)
  const refuse = (reason: string): ParsedGuide => ({
    guide: null,
    refused: [{ file, line: 1, reason: sentence(reason) }],
  })
  try {
    const found = statSync(path)
    if (!found.isFile()) return refuse('this is no file')
    if (found.size > largest) return refuse('the file is larger than 256 KiB')
    return parsePack(readFileSync(path), file, known)
  } catch (error) {
    return refuse(`the file cannot be read: ${whyOf(error)}`)
  }
}

/** Reads the bytes of a pack, which may turn out to be no text. */
export function parsePack(bytes: Uint8Array, file: string, known: Known = {}): ParsedGuide {
  try {
    return parseGuide(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file, known)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return { guide: null, refused: [{ file, line: 1, reason: 'The file is no text in UTF-8.' }] }
  }
}

function hasAlias(document: Document.Parsed): boolean {
  let found = false
  visit(document, {
    Node(_key, node) {
      found ||= isAlias(node) || Boolean('anchor' in node && node.anchor)
      return found ? visit.BREAK : undefined
    },
  })
  return found
}

function lineOf(document: Document.Parsed, path: readonly (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    const parent = length < 2 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])?.key
      : null
    const range = (isNode(key) ? key.range : null) ?? (isNode(node) ? node.range : null)
    if (range) return lines.linePos(range[0]).line
  }
  return 1
}

function brokenBy(issue: z.core.$ZodIssue): Broken[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
  const name = path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')
  const say = (reason: string): Broken[] => [{ path, reason }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `${name || 'the guide'} has no part named ${key}`,
      }))
    case 'invalid_type':
      return say(
        issue.input === undefined && issue.message.endsWith('undefined')
          ? `${name} is missing`
          : `${name || 'the guide'} must be ${kindOf(issue.expected)}`,
      )
    case 'invalid_value':
      return say(`${name} must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`)
    case 'too_big':
      return say(`${name} is longer than ${issue.maximum}`)
    case 'too_small':
      return say(issue.origin === 'string' ? `${name} is empty` : `${name} has fewer than ${issue.minimum} entries`)
    case 'invalid_format':
      return say(`${name} has a form that is not allowed`)
    case 'invalid_union':
      return (
        issue.errors[0]?.flatMap((inner) => brokenBy({ ...inner, path: [...issue.path, ...inner.path] })) ??
        say(`${name} is wrong`)
      )
    default:
      return say(`${name} ${issue.message}`)
  }
}

const kindOf = (type: string) =>
  ({ array: 'a list', object: 'a group of named parts', string: 'a text', boolean: 'true or false' })[type] ?? type

/** What a pack holds may be quoted, but nothing of it may work on a terminal. */
const sentence = (text: string) => {
  const shown = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${shown.endsWith('.') ? '' : '.'}`
}
