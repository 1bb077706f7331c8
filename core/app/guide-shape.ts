import type { z } from 'zod'
import type { Broken } from './guide-rules.ts'

/** What is wrong with the shape of a pack, in our own words, and where. */
export function brokenBy(issue: z.core.$ZodIssue): Broken[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
  const name = path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')
  const say = (reason: string): Broken[] => [{ path, reason }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `${name || 'the guide'} has no part named ${key}`,
      }))
    case 'invalid_type':
      return say(
        issue.input === undefined && issue.message.endsWith('undefined')
          ? `${name} is missing`
          : `${name || 'the guide'} must be ${kindOf(issue.expected)}`,
      )
    case 'invalid_value':
      return say(`${name} must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`)
    case 'too_big':
      return say(`${name} is longer than ${issue.maximum}`)
    case 'too_small':
      return say(issue.origin === 'string' ? `${name} is empty` : `${name} has fewer than ${issue.minimum} entries`)
    case 'invalid_format':
      return say(`${name} has a form that is not allowed`)
    case 'invalid_union':
      return (
        meant(issue.errors)?.flatMap((inner) => brokenBy({ ...inner, path: [...issue.path, ...inner.path] })) ??
        say(`${name} is wrong`)
      )
    default:
      return say(`${name} ${issue.message}`)
  }
}

const kindOf = (type: string) =>
  ({ array: 'a list', object: 'a group of named parts', string: 'a text', boolean: 'true or false' })[type] ?? type

/** Of several shapes the one that was meant: all names are right in it, or the fewest parts wrong. The first, where two are alike. */
function meant(shapes: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] | undefined {
  const wrong = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(({ code }) => code === 'unrecognized_keys') ? issues.length : 0
  return shapes.toSorted((one, other) => wrong(one) - wrong(other))[0]
}
