import type { ManualBlock, ManualPage } from '../../core/contract/manual.ts'
import { language } from '../text/language.ts'
import { text } from '../text.ts'

/** A group of pages, as the index lists them. */
export interface Chapter {
  title: string
  pages: readonly { page: string; title: string }[]
}

/** Where a picture of the manual is, seen from the page of the window. */
export const pictureAt = (file: string): string => `./manual/pictures/${file}`

/** The id of a heading within the window, where other parts have ids too. */
export const headingId = (anchor: string): string => `manual-${anchor}`

/** Reads a page. They are files beside the window, and loaded when they are opened. */
export async function readManual(page: string, get: typeof fetch = fetch): Promise<ManualPage> {
  const answer = await get(`./manual/${language}/${page}.json`).catch(() => null)
  if (!answer?.ok) throw new Error(text.manual.missing)
  return (await answer.json()) as ManualPage
}

const linksIn = (block: ManualBlock): Chapter['pages'] => {
  if (block.kind === 'list') return block.items.flat().flatMap(linksIn)
  if (block.kind !== 'text') return []
  return block.line.flatMap((span) => (span.kind === 'link' ? [{ page: span.page, title: span.text }] : []))
}

/** The chapters of the manual: each heading of its index with the pages that are linked below it. */
export function chaptersOf({ blocks }: ManualPage): Chapter[] {
  const chapters: { title: string; pages: Chapter['pages'] }[] = []
  for (const block of blocks) {
    const last = chapters.at(-1)
    if (block.kind === 'heading') chapters.push({ title: block.text, pages: [] })
    else if (last) last.pages = [...last.pages, ...linksIn(block)]
  }
  return chapters
}
