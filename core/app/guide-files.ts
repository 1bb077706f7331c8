import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { placeOfFile } from '../bundle/file-kind.ts'
import { exampleProvider } from '../model/provider-ids.ts'
import { said } from '../words/said.ts'
import { largest, type Refused, refuse } from './guide-yaml.ts'

/**
 * The packs `<provider>/<name>.yaml` of a folder, and what looks like one and lies or is named so that it would never be
 * read. What lies deeper, such as the texts of another language, is none of them.
 */
export function packsOf(folder: string): { packs: string[]; refused: Refused[] } {
  const refused: Refused[] = []
  const names = (at: string): string[] => {
    try {
      return readdirSync(join(folder, at)).sort()
    } catch (error) {
      refused.push(refuse(at, said('packs.folder-unreadable', { why: whyOf(error) })))
      return []
    }
  }
  const isFolder = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false
  const files = names('').flatMap((name) => (isFolder(name) ? names(name).map((file) => `${name}/${file}`) : [name]))
  const packs = files.filter((file) => file.endsWith('.yaml'))
  for (const file of files.filter((file) => file.endsWith('.yml'))) refused.push(refuse(file, said('packs.ending')))
  for (const file of packs.filter((file) => !file.includes('/')))
    refused.push(refuse(file, said('packs.no-folder', { example: `${exampleProvider}/${file}` })))
  return { packs: packs.filter((file) => file.includes('/')), refused }
}

const whyOf = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

/** The text of a pack, or why it cannot be read. */
export function readText(folder: string, file: string): string | Refused {
  const path = join(folder, file)
  try {
    const found = statSync(path)
    if (!found.isFile()) return refuse(file, said('packs.not-a-file'))
    if (found.size > largest) return refuse(file, said('packs.too-large'))
    return textOf(readFileSync(path), file)
  } catch (error) {
    return refuse(file, said('packs.file-unreadable', { why: whyOf(error) }))
  }
}

/** The text that the bytes of a pack hold, which may turn out to be none. */
export function textOf(bytes: Uint8Array, file: string): string | Refused {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return refuse(file, placeOfFile(bytes) ?? said('packs.not-text'))
  }
}
