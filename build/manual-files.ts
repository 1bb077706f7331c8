import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { languageIds } from '../core/model/languages.ts'
import { manualPage, type SizeOf } from './manual.ts'
import { root } from './root.ts'

const folder = join(root, 'docs', 'manual')
const pictures = join(folder, 'pictures')

/** The names of the pages. */
export const manualNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort()

/** The size that a PNG states in its first bytes. */
export const sizeOf: SizeOf = (file) => {
  const bytes = readFileSync(join(pictures, file))
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The file of a page in a language; a page that is not translated is shown in English. */
export function manualFile(language: string, name: string): string {
  const translated = join(folder, language, `${name}.md`)
  return existsSync(translated) ? translated : join(folder, `${name}.md`)
}

/** Puts the manual beside the window as files that it loads when a page is opened: pages as data, and pictures. */
export const manual = (): Plugin => ({
  name: 'manual',
  generateBundle() {
    for (const language of languageIds)
      for (const name of manualNames()) {
        const page = manualPage(readFileSync(manualFile(language, name), 'utf8'), sizeOf)
        this.emitFile({ type: 'asset', fileName: `manual/${language}/${name}.json`, source: JSON.stringify(page) })
      }
    for (const name of readdirSync(pictures))
      this.emitFile({
        type: 'asset',
        fileName: `manual/pictures/${name}`,
        source: readFileSync(join(pictures, name)),
      })
  },
})
