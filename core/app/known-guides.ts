import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { checkById } from '../checks/index.ts'
import type { Guide } from '../model/guide.ts'
import type { Language } from '../model/languages.ts'
import { providers } from '../providers/index.ts'
import { plan } from '../run/plan.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { textOf } from './guide-files.ts'
import { allInLanguage, inLanguage, languageOfPacks, parseOverlay } from './guide-overlays.ts'
import {
  type Known,
  type LoadedGuides,
  loadGuide,
  loadGuides,
  type ParsedGuide,
  parseGuide,
  type Refused,
} from './guide-packs.ts'
import { readYaml } from './guide-yaml.ts'
import { linkNames } from './links.ts'

/** Probes that send what proves the client, or bring a person to a sign-in. */
const sendsSecrets = ['token', 'sign-on']

/** Which checks and console pages there are, and what must be proved before a secret is sent. */
const known: Known = {
  checks: new Set(checkById.keys()),
  appKinds: (provider) => providers[provider].appKinds,
  adminKinds: (provider) => providers[provider].admin?.kinds ?? [],
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

/** A pack that was rejected, in words: shown to whoever wrote it, never mixed up with a finding. */
export interface RejectedPack {
  file: string
  line: number
  reason: string
}

export interface KnownGuides {
  guides: Guide[]
  refused: RejectedPack[]
}

/** What a pack holds may be quoted, but nothing of it may work on a terminal. */
const harmless = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')

/** The reasons as text. */
export const inWords = (refused: readonly Refused[], words: Words): RejectedPack[] =>
  refused.map((each) => ({ ...each, reason: harmless(words.say(each.reason)) }))

/**
 * The guides of the product and those of the person's own folder, which need not be there. What of the latter is refused
 * has its whole path, so that it can be found.
 * @param words of the language in which reasons are given, and whose overlays are taken; what they do not say stays English
 */
export function loadKnownGuides(
  folder: string,
  ownFolder: string | null = null,
  words: Words = wordsIn(languageOfPacks),
): KnownGuides {
  const { language } = words
  const built = allInLanguage(folder, language, loadGuides(folder, known))
  const own =
    ownFolder !== null && existsSync(ownFolder)
      ? allInLanguage(ownFolder, language, loadGuides(ownFolder, { ...known, taken: idsOf(built) }))
      : { guides: [], refused: [] }
  const found = own.refused.map((each) => ({ ...each, file: join(ownFolder ?? '', each.file) }))
  return { guides: [...built.guides, ...own.guides], refused: inWords([...built.refused, ...found], words) }
}

/** A guide of the product by its id, without reading the others; null where it is none of them. */
export function loadProductGuide(id: string, folder: string, language: Language = languageOfPacks): Guide | null {
  const guide = loadGuide(folder, id, known)
  return guide && inLanguage(folder, language, guide)
}

/** What is wrong with one pack or one overlay, wherever it lies: the same as is said when it is loaded from there. */
export function lintPack(
  file: string,
  folder: string,
  ownFolder: string,
  words: Words = wordsIn(languageOfPacks),
): readonly RejectedPack[] {
  const path = resolve(file)
  const text = textOf(readFileSync(path), path)
  const refused = typeof text === 'string' ? refusedOf(text, path, folder, ownFolder) : [text]
  return inWords(refused, words)
    .map((each) => ({ ...each, file }))
    .sort((a, b) => a.line - b.line)
}

function refusedOf(text: string, path: string, folder: string, ownFolder: string): readonly Refused[] {
  const guide = guideUnder(path)
  if (guide) return parseOverlay(text, path, guide).refused
  const taken = path.startsWith(resolve(ownFolder) + sep) ? { taken: idsOf(loadGuides(folder, known)) } : {}
  return parseGuide(text, path, { ...known, ...taken }).refused
}

/**
 * Reads a pack that somebody brings, as it would be read from the person's own folder: its id says where it would lie there.
 * @param name of the file, for what is refused
 */
export function parseOwnPack(text: string, name: string, folder: string): ParsedGuide {
  const id = (readYaml(text, name).pack as { id?: unknown } | null)?.id
  const file = typeof id === 'string' && /^[\w-]+\/[\w-]+$/.test(id) ? `${id}.yaml` : name
  const { guide, refused } = parseGuide(text, file, { ...known, taken: idsOf(loadGuides(folder, known)) })
  return { guide, refused: refused.map((each) => ({ ...each, file: name })) }
}

/** The guide whose texts a file holds: of `<language>/<provider>/<name>.yaml` it is `<provider>/<name>.yaml` beside the language. */
function guideUnder(path: string): Guide | null {
  const provider = dirname(path)
  return loadGuide(dirname(dirname(provider)), `${basename(provider)}/${basename(path, '.yaml')}`, known)
}

const idsOf = ({ guides }: LoadedGuides) => new Set(guides.map(({ id }) => id))
