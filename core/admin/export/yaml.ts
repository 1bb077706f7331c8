import type { Json } from '../../model/json.ts'
import { commentLine, jsonText } from './json-text.ts'

/**
 * A text as it is written: as in JSON, which YAML 1.2 reads. Doubled marks are written as escapes, because tools put values in
 * place of `##NAME##` and `@@NAME@@` before they read the file.
 */
const textOf = (text: string): string =>
  jsonText(text.toWellFormed()).replace(/@@/g, '\\u0040\\u0040').replace(/##/g, '\\u0023\\u0023')

const isSimple = (value: Json): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0

const simple = (value: Json): string => (typeof value === 'string' ? textOf(value) : JSON.stringify(value))

/** The lines of a value: lists and objects as blocks, all else as in JSON. */
function linesOf(value: Json): string[] {
  if (isSimple(value)) return [simple(value)]
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((each) => {
      const [first = '', ...rest] = linesOf(each)
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)]
    })
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, each]) => {
    const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : textOf(name)
    return isSimple(each) ? [`${key}: ${simple(each)}`] : [`${key}:`, ...linesOf(each).map((line) => `  ${line}`)]
  })
}

/** A file of YAML, with comments at its top. */
export const yamlFile = (comments: readonly string[], value: Json): string =>
  [...comments.map((text) => commentLine(text).replace(/@@|##/g, ' ')), '', ...linesOf(value), ''].join('\n')
