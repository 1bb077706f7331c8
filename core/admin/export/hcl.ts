import { commentLine } from './json-text.ts'

/** A value of HCL: an expression, such as a reference, or what a literal stands for. */
export type HclValue = { expression: string } | string | number | boolean | readonly HclValue[]

/** A block of HCL, with comments before it or at its top. */
export interface HclBlock {
  type: string
  labels?: readonly string[]
  comments?: readonly string[]
  attributes?: readonly (readonly [name: string, value: HclValue])[]
  blocks?: readonly HclBlock[]
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The inside of a quoted text: nothing in it is a template, and every control has an escape. */
export const hclText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/["\\]/g, '\\$&')
    .replace(/[$%](?=\{)/g, '$&$&')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (found) => short[found] ?? `\\U${(found.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
    )

/** A value as it is written. */
export function hclValue(value: HclValue): string {
  if (typeof value === 'string') return `"${hclText(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return 'expression' in value ? value.expression : `[${value.map(hclValue).join(', ')}]`
}

/** Equals signs stand below each other, as the formatter of Terraform has them. */
function attributeLines(attributes: NonNullable<HclBlock['attributes']>): string[] {
  const width = Math.max(...attributes.map(([name]) => name.length))
  return attributes.map(([name, value]) => `${name.padEnd(width)} = ${hclValue(value)}`)
}

function blockLines({ type, labels = [], comments = [], attributes = [], blocks = [] }: HclBlock): string[] {
  const head = [type, ...labels.map((label) => `"${hclText(label)}"`), '{'].join(' ')
  const parts = [
    [...comments.map(commentLine), ...attributeLines(attributes)],
    ...blocks.map((block) => blockLines(block)),
  ].filter((lines) => lines.length > 0)
  const inner = parts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
  return [head, ...inner.map((line) => (line === '' ? '' : `  ${line}`)), '}']
}

/** A file of HCL: comments, then blocks. */
export const hclFile = (comments: readonly string[], blocks: readonly HclBlock[]): string =>
  `${[comments.map(commentLine), ...blocks.map(blockLines)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
