import { marked, type Token, type Tokens } from 'marked'
import {
  anchorOf,
  type ManualBlock,
  type ManualLine,
  type ManualPage,
  type ManualSpan,
} from '../core/contract/manual.ts'
import { words } from './words/index.ts'

/** The size of a picture of the manual by the name of its file. */
export type SizeOf = (file: string) => { width: number; height: number }

/** What a Markdown page has that the manual does not: an error of the build, never something that is shown. */
const unsupported = (token: Token): never => {
  throw new Error(words.manual.unsupported({ kind: token.type, source: token.raw.trim() }))
}

const inside = (token: Token): Token[] => ('tokens' in token ? (token.tokens ?? []) : [])

/** The text of tokens, without their marks. */
const plain = (tokens: readonly Token[]): string =>
  tokens.map((token) => (inside(token).length > 0 ? plain(inside(token)) : (token as Tokens.Text).text)).join('')

/** A link to another page, or the text alone where it leads out of the manual: the window shows the manual without a network. */
function linked({ href, tokens }: Tokens.Link): ManualSpan {
  const text = plain(tokens)
  const page = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md(?:#([\p{L}\p{N}_-]+))?$/u.exec(href)
  return page?.[1] ? { kind: 'link', text, page: page[1], at: page[2] ?? null } : { kind: 'text', text }
}

function spanOf(token: Token): ManualSpan {
  if (token.type === 'link') return linked(token as Tokens.Link)
  if (token.type === 'strong') return { kind: 'bold', text: plain(inside(token)) }
  if (token.type === 'em') return { kind: 'em', text: plain(inside(token)) }
  if (token.type === 'codespan') return { kind: 'code', text: (token as Tokens.Codespan).text }
  if (token.type === 'text' || token.type === 'escape')
    return { kind: 'text', text: (token as Tokens.Text).text.replaceAll('\n', ' ') }
  return unsupported(token)
}

const lineOf = (tokens: readonly Token[]): ManualLine => tokens.map(spanOf)

function pictureOf({ href, text }: Tokens.Image, sizeOf: SizeOf): ManualBlock {
  const file = href.replace(/^pictures\//, '')
  return { kind: 'picture', file, alt: text, ...sizeOf(file) }
}

const rowsOf = ({ header, rows }: Tokens.Table): ManualBlock => ({
  kind: 'table',
  head: header.map(({ tokens }) => lineOf(tokens)),
  rows: rows.map((row) => row.map(({ tokens }) => lineOf(tokens))),
})

function blocksOf(tokens: readonly Token[], sizeOf: SizeOf): ManualBlock[] {
  return tokens.flatMap((token): ManualBlock[] => {
    const [first] = inside(token)
    switch (token.type) {
      case 'space':
        return []
      case 'heading': {
        const text = plain(inside(token))
        return [{ kind: 'heading', level: (token as Tokens.Heading).depth > 2 ? 3 : 2, id: anchorOf(text), text }]
      }
      case 'paragraph':
        if (first?.type === 'image') return [pictureOf(first as Tokens.Image, sizeOf)]
        return [{ kind: 'text', line: lineOf(inside(token)) }]
      case 'text':
        return [{ kind: 'text', line: lineOf(inside(token)) }]
      case 'list': {
        const { ordered, items } = token as Tokens.List
        return [{ kind: 'list', ordered, items: items.map((item) => blocksOf(item.tokens, sizeOf)) }]
      }
      case 'table':
        return [rowsOf(token as Tokens.Table)]
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }]
      default:
        return unsupported(token)
    }
  })
}

/** A page of the manual as data. Throws where its Markdown has more than the manual supports, such as HTML. */
export function manualPage(markdown: string, sizeOf: SizeOf): ManualPage {
  const [title, ...rest] = marked.lexer(markdown)
  if (title?.type !== 'heading' || (title as Tokens.Heading).depth !== 1) throw new Error(words.manual['no-title'])
  return { title: plain(inside(title)), blocks: blocksOf(rest, sizeOf) }
}
