import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Theme } from '../contract/values.ts'
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

/** What a page is made for, as it is now. */
export interface Look {
  words(): Words
  theme(): Theme
}

/**
 * The page says on its root element which language and which theme are used: the window takes its words from there, and
 * nothing is drawn in another theme before a script runs. What a browser shows that runs no script is in this language too.
 */
const inLook = (page: string, { language, say }: Words, theme: Theme): string =>
  page
    .replace(/<html( lang="[^"]*")?/, `<html lang="${language}" data-theme="${theme}"`)
    .replace(/<noscript>[^<]*/, () => `<noscript>${escapeMarkup(say(said('app.javascript-off')))}`)

/**
 * Lists the built renderer once; what appears in the folder later is not served.
 * @param look how a page is to be when it is asked for
 */
export function openPages(folder: string, { words, theme }: Look): Pages {
  const answer = pageTable(namesIn(folder))
  return async (path) => {
    const { status, headers, file, says } = answer(path)
    if (file?.endsWith('.html')) {
      const page = inLook(await readFile(join(folder, file), 'utf8'), words(), theme())
      return { status, headers, body: new TextEncoder().encode(page) }
    }
    if (file) return { status, headers, body: new Uint8Array(await readFile(join(folder, file))) }
    return { status, headers, body: new TextEncoder().encode(says ? `${words().say(says)}\n` : '') }
  }
}
