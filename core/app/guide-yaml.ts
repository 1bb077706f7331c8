import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'

/** A pack that was not taken, or why: shown to whoever wrote it, never mixed up with a finding. */
export interface Refused {
  file: string
  line: number
  /** One sentence, as data. */
  reason: Said
}

/** The largest file that is read, in bytes. */
export const largest = 256 * 1024

/** Why a file as a whole was refused. */
export const refuse = (file: string, reason: Said, line = 1): Refused => ({ file, line, reason })

/** A file of YAML as plain values, with the line of each. */
export interface PlainYaml {
  pack: unknown
  refused: readonly Refused[]
  /** The refusal of a part of it. */
  at(broken: Broken): Refused
}

/** Reads YAML without anchors and aliases. Every fault of its form is named with its line. */
export function readYaml(text: string, file: string): PlainYaml {
  const lines = new LineCounter()
  const none = { pack: null, at: ({ reason }: Broken) => refuse(file, reason) }
  if (Buffer.byteLength(text) > largest) return { ...none, refused: [refuse(file, said('packs.too-large'))] }
  if (text.includes('\0')) return { ...none, refused: [refuse(file, said('packs.not-text'))] }
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false })
  const refused = [...document.errors, ...document.warnings].map((error) =>
    refuse(file, said('packs.yaml', { message: error.message }), lines.linePos(error.pos[0]).line),
  )
  if (hasAlias(document)) refused.push(refuse(file, said('packs.aliases')))
  if (refused.length > 0) return { ...none, refused }
  const at = ({ path, reason }: Broken) => refuse(file, reason, lineOf(document, path, lines))
  return { pack: document.toJS(), refused, at }
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
