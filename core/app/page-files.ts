import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { escapeMarkup } from '../report/escape.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { pageTable } from './pages.ts'

export interface Page {
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array<ArrayBuffer>
}
/** Answers the path of a request, as it stands in the URL, from the built files. */
export type Pages = (path: string) => Promise<Page>

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/**
 * The page says on its root element which language is used, and the window takes its words from there. What a browser
 * shows that runs no script is in this language too.
 */
const inWords = (page: string, { language, say }: Words): string =>
  page
    .replace(/<html( lang="[^"]*")?/, `<html lang="${language}"`)
    .replace(/<noscript>[^<]*/, () => `<noscript>${escapeMarkup(say(said('app.javascript-off')))}`)

/**
 * Lists the built renderer once; what appears in the folder later is not served.
 * @param words of the language that is used when a page is asked for
 */
export function openPages(folder: string, words: () => Words): Pages {
  const answer = pageTable(namesIn(folder))
  return async (path) => {
    const { status, headers, file, says } = answer(path)
    if (file?.endsWith('.html')) {
      const page = inWords(await readFile(join(folder, file), 'utf8'), words())
      return { status, headers, body: new TextEncoder().encode(page) }
    }
    if (file) return { status, headers, body: new Uint8Array(await readFile(join(folder, file))) }
    return { status, headers, body: new TextEncoder().encode(says ? `${words().say(says)}\n` : '') }
  }
}
