import type { Json } from '../../model/json.ts'

/** A value as JSON in which every character that shows nothing, or moves what stands around it, is an escape. */
export const jsonText = (value: Json): string =>
  JSON.stringify(value).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (found) =>
    [...Array(found.length).keys()].map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )

/** A comment of one line, whatever is in it. */
export const commentLine = (text: string): string => `# ${text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')}`
