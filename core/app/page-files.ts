import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
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

/** Lists the built renderer once; what appears in the folder later is not served. */
export function openPages(folder: string): Pages {
  const answer = pageTable(namesIn(folder))
  return async (path) => {
    const { status, headers, file, text } = answer(path)
    const body = file === null ? new TextEncoder().encode(text) : new Uint8Array(await readFile(join(folder, file)))
    return { status, headers, body }
  }
}
