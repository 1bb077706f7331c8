/** A piece of a line of the manual. `page` is another page, and `at` a heading on it. */
export type ManualSpan =
  | { kind: 'text' | 'bold' | 'em' | 'code'; text: string }
  | { kind: 'link'; text: string; page: string; at: string | null }

export type ManualLine = readonly ManualSpan[]

export type ManualBlock =
  | { kind: 'heading'; level: 2 | 3; id: string; text: string }
  | { kind: 'text'; line: ManualLine }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly ManualBlock[])[] }
  | { kind: 'table'; head: readonly ManualLine[]; rows: readonly (readonly ManualLine[])[] }
  | { kind: 'code'; text: string }
  | { kind: 'picture'; file: string; alt: string; width: number; height: number }

/** A page of the manual, made of its Markdown when the window is built. There is no HTML in it. */
export interface ManualPage {
  title: string
  blocks: readonly ManualBlock[]
}

/** The id by which a link finds a heading, as GitHub makes it of the text. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
