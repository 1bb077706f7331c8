import type { z } from 'zod'
import { exampleProvider } from '../model/provider-ids.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'

/** What is wrong with the shape of a pack, in our own words, and where. */
export function brokenBy(issue: z.core.$ZodIssue): Broken[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
  const name =
    path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('') ||
    said('packs.the-guide')
  const say = (reason: Said): Broken[] => [{ path, reason }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: said('packs.unknown-part', { of: name, name: key }),
      }))
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined')
        ? say(said('packs.missing', { name }))
        : say(said(kinds[issue.expected] ?? 'packs.must-be-text', { name }))
    case 'invalid_value':
      return say(said('packs.one-of', { name, values: issue.values.map((value) => JSON.stringify(value)) }))
    case 'too_big':
      return say(
        said(issue.origin === 'string' ? 'packs.too-long' : 'packs.too-many', { name, most: Number(issue.maximum) }),
      )
    case 'too_small':
      return say(
        issue.origin === 'string'
          ? said('packs.empty', { name })
          : said('packs.too-few', { name, least: Number(issue.minimum) }),
      )
    case 'invalid_format':
      return say(wrongForm(name, issue.pattern ?? ''))
    case 'invalid_union':
      return meant(issue.errors).flatMap((inner) => brokenBy({ ...inner, path: [...issue.path, ...inner.path] }))
    default:
      // The two refinements of the schema, which name their own entry.
      return say(said(issue.message === 'block-invisible' ? 'packs.block-invisible' : 'packs.line-invisible', { name }))
  }
}

/** Something that has the form, by the pattern of the schema. A person reads an example more easily. */
const examples: Readonly<Record<string, string>> = {
  '/^[a-z0-9]+(-[a-z0-9]+)*$/': 'create-app',
  '/^[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?$/': 'create-app',
  '/^\\/[\\w./?=&-]*$/': '/admin/apps/active',
  '/^[a-z0-9-]+\\.[a-z0-9-]+$/': 'token.issuer-matches',
  '/^[a-z0-9-]+\\/[a-z0-9-]+$/': `${exampleProvider}/my-product`,
}

function wrongForm(name: string | Said, pattern: string): Said {
  const example = Object.hasOwn(examples, pattern) ? examples[pattern] : undefined
  return example === undefined ? said('packs.no-marks', { name }) : said('packs.must-match', { name, example })
}

const kinds: Readonly<Partial<Record<string, 'packs.must-be-list' | 'packs.must-be-group' | 'packs.must-be-boolean'>>> =
  {
    array: 'packs.must-be-list',
    object: 'packs.must-be-group',
    boolean: 'packs.must-be-boolean',
  }

/** Of several shapes the one that was meant: all names are right in it, or the fewest parts wrong. The first, where two are alike. */
function meant(shapes: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] {
  const wrong = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(({ code }) => code === 'unrecognized_keys') ? issues.length : 0
  return shapes.toSorted((one, other) => wrong(one) - wrong(other))[0] ?? []
}
