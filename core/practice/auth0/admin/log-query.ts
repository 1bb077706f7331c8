import type { JsonObject } from '../../message.ts'

/** `date:[2026-01-01 TO *]`, `type:(seccft OR feccft)`, `client_id:"abc"`, `-type:sapi`. */
const term = /^(-|NOT )?([\w.]+):(?:"([^"]*)"|\(([^)]*)\)|[[{]([^\]}]*)[\]}]|(\S+))$/

/** Whether an entry is what the search asks for: terms joined by AND or by spaces, of which each must fit. */
export const entryMatches = (entry: JsonObject, search: string): boolean =>
  termsOf(search).every((each) => termMatches(entry, each))

function termsOf(search: string): string[] {
  const parts = search.match(/(?:-|NOT )?[\w.]+:(?:"[^"]*"|\([^)]*\)|[[{][^\]}]*[\]}]|\S+)|\S+/g) ?? []
  return parts.filter((part) => part !== 'AND')
}

function termMatches(entry: JsonObject, text: string): boolean {
  const [, not, name = '', quoted, group, range, word] = term.exec(text) ?? []
  // A word by itself is looked for anywhere.
  if (name === '') return JSON.stringify(entry).includes(text)
  const value = String(
    name.split('.').reduce<unknown>((at, part) => (at as JsonObject | undefined)?.[part], entry) ?? '',
  )
  const fits = () => {
    if (range !== undefined) return within(value, range)
    const wanted = group?.split(' OR ').map((each) => each.trim().replaceAll('"', '')) ?? [quoted ?? word ?? '']
    return wanted.some((each) => (each.endsWith('*') ? value.startsWith(each.slice(0, -1)) : value === each))
  }
  return fits() !== Boolean(not)
}

/** Dates as texts: what is less exact counts from its beginning to its end. */
function within(value: string, range: string): boolean {
  const [from = '*', to = '*'] = range.split(' TO ').map((each) => each.trim().replaceAll('"', ''))
  return (from === '*' || value >= from) && (to === '*' || value <= to || value.startsWith(to))
}
