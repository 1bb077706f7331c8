import type { Found } from './known.ts'

const secretMembers =
  'client_secret|client_assertion|refresh_token|password|code|code_verifier|assertion|secret|signing_secret|registration_access_token|device_code|private_key'
const tokenMembers = 'access_token|id_token'

/** A value that the mask has written already. */
const placeholder = /^‹[^‹›]{1,80}›$/

/** A member of JSON with a text as its value, which may have been cut off. */
const jsonMember = new RegExp(`"(${secretMembers}|${tokenMembers})"\\s*:\\s*"((?:[^"\\\\]|\\\\[^])*)`, 'gi')
/** A parameter of a form, of a query or of a fragment. */
const parameter = new RegExp(
  `(?<![\\w.-])(${secretMembers}|${tokenMembers})=(‹[^‹›]{1,80}›(?=[&\\s"]|$)|[^&\\s"<>]*)`,
  'gi',
)
const tokenMember = new RegExp(`^(?:${tokenMembers})$`, 'i')

/** The values of members that hold secrets by their name, in JSON and in forms, whatever they are. */
export function namedIn(text: string): Found[] {
  const found: Found[] = []
  const add = (from: number, value: string, label: string) => {
    if (value === '' || placeholder.test(value)) return
    found.push({ from, to: from + value.length, label: `‹${label}, ${value.length} characters›` })
  }
  for (const { index, 0: all, 1: name = '', 2: value = '' } of text.matchAll(jsonMember)) {
    const token = tokenMember.test(name)
    // The claims of a token may be read; its signature is cut, see below.
    if (!(token && readable(value))) add(index + all.length - value.length, value, token ? 'token' : 'hidden')
  }
  for (const { index, 0: all, 2: value = '' } of text.matchAll(parameter))
    add(index + all.length - value.length, value, 'hidden')
  return found
}

/** A token whose claims or header may stay; the rest of it is cut, or was cut before. */
const readable = (value: string): boolean => {
  const left = value.replace(/‹[^‹›]{1,80}›$/, '')
  const parts = left.split('.')
  return (parts.length > 2 || left !== value) && isHead(parts[0] ?? '') && !/[^\w.-]/.test(left)
}

/** Whether something begins like the header of a token in base64url: a brace, and a quote after it. */
const beginsHead = (text: string): boolean =>
  text.length > 10 && /^\{\s*"/.test(Buffer.from(text, 'base64url').toString('latin1'))

/** How a brace begins in base64url, with a quote or white space after it. */
const braces = /e(?:y[A-DI-L]|w[k-r0-3])/g

/** Whether a segment is, or ends with, the header of a token, whatever was written before it. */
const isHead = (segment: string): boolean =>
  [...segment.matchAll(braces)].some(({ index }) => beginsHead(segment.slice(index, index + 64)))

/** The signature of every JWT, and all but the header of every JWE: what is left can be read, and opens nothing. */
export function tokensIn(text: string): Found[] {
  const found: Found[] = []
  for (const { index, 0: run } of text.matchAll(/[\w.-]+/g)) {
    const parts = run.split('.')
    let at = index
    for (let part = 0; part < parts.length; part += 1) {
      const segment = parts[part] ?? ''
      if (isHead(segment)) {
        const after = parts.slice(part + 1, part + 5)
        while (after.length > 2 && after.at(-1) === '') after.pop()
        const encrypted = after.length > 2
        const begin = at + segment.length + 1 + (encrypted ? 0 : (after[0]?.length ?? 0) + 1)
        const end = at + segment.length + after.reduce((sum, each) => sum + each.length + 1, 0)
        if (end > begin) found.push({ from: begin, to: end, label: encrypted ? '‹encrypted, cut›' : '‹signature cut›' })
        at += segment.length + after.reduce((sum, each) => sum + each.length + 1, 1)
        part += after.length
      } else at += segment.length + 1
    }
  }
  return found
}
