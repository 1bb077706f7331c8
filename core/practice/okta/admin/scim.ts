import { isObject } from './members.ts'

type Test = (item: unknown) => boolean

const word = /\s*(\(|\)|"(?:[^"\\]|\\.)*"|[^\s()"]+)/gy

/** The words of a filter; null where something else stands in it. */
function wordsOf(filter: string): string[] | null {
  const found = [...filter.matchAll(word)]
  const last = found.at(-1)
  const end = last ? last.index + last[0].length : 0
  return filter.slice(end).trim() === '' ? found.map(([, each = '']) => each) : null
}

/** All values at a path, through lists; a null counts as nothing. */
function valuesAt(item: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(item)) return item.flatMap((each) => valuesAt(each, path))
  const [name, ...rest] = path
  if (name === undefined) return item === null || item === undefined ? [] : [item]
  return isObject(item) ? valuesAt(item[name], rest) : []
}

const operators: Readonly<Record<string, (found: string, wanted: string) => boolean>> = {
  eq: (found, wanted) => found === wanted,
  ne: (found, wanted) => found !== wanted,
  co: (found, wanted) => found.includes(wanted),
  sw: (found, wanted) => found.startsWith(wanted),
  ew: (found, wanted) => found.endsWith(wanted),
  gt: (found, wanted) => found > wanted,
  ge: (found, wanted) => found >= wanted,
  lt: (found, wanted) => found < wanted,
  le: (found, wanted) => found <= wanted,
}

const unquoted = (value: string): string => (value.startsWith('"') ? String(JSON.parse(value)) : value)

/** A filter as Okta's API takes it (RFC 7644 section 3.4.2.2, without brackets); null for one that cannot be read. */
export function filterOf(filter: string): Test | null {
  const words = wordsOf(filter)
  if (!words || words.length === 0) return null
  let at = 0
  const next = () => words[at++]
  const isNext = (wanted: string) => words[at]?.toLowerCase() === wanted && Boolean(++at)

  function either(): Test | null {
    let test = both()
    while (test && isNext('or')) {
      const [left, right] = [test, both()]
      test = right && ((item) => left(item) || right(item))
    }
    return test
  }
  function both(): Test | null {
    let test = single()
    while (test && isNext('and')) {
      const [left, right] = [test, single()]
      test = right && ((item) => left(item) && right(item))
    }
    return test
  }
  function single(): Test | null {
    if (isNext('not')) {
      const test = single()
      return test && ((item) => !test(item))
    }
    if (isNext('(')) {
      const test = either()
      return isNext(')') ? test : null
    }
    return comparison(next(), next()?.toLowerCase())
  }
  function comparison(path: string | undefined, operator: string | undefined): Test | null {
    if (!path || !operator || !/^[\w.]+$/.test(path)) return null
    if (operator === 'pr') return (item) => valuesAt(item, path.split('.')).length > 0
    const compare = operators[operator]
    const value = next()
    if (!compare || value === undefined || value === '(' || value === ')') return null
    const wanted = unquoted(value)
    return (item) => valuesAt(item, path.split('.')).some((found) => compare(String(found), wanted))
  }
  const test = either()
  return at === words.length ? test : null
}
