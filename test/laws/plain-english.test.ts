import { globSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../core/app/guide-packs.ts'
import { textsOf } from '../../core/app/guide-texts.ts'
import { providers } from '../../core/providers/index.ts'
import { read } from './repository.ts'
import { parsed, type Source, sources } from './sources.ts'

/** Words that our sentences do without, and what is said instead. Labels of a console and values keep theirs. */
const avoided: readonly { word: RegExp; instead: string }[] = [
  {
    word: /\b(nobody|somebody|everybody|anybody|whoever|nothing)\b/i,
    instead: 'name the user, the administrator, the thing',
  },
  { word: /\b(un)?tick(s|ed|ing)?\b/i, instead: 'select, clear' },
  { word: /\bswitch(es|ed)? (it |them )?(on|off)\b/i, instead: 'turn on, turn off' },
  { word: /(?<!to[ -]|virtual )\bmachines?\b(?![ -]to[ -]machine)/i, instead: 'computer, program' },
  { word: /\b(persons?|people)\b/i, instead: 'user' },
  { word: /\bquestions?\b(?! mark)/i, instead: 'request' },
  { word: /\banswer(s|ed)?\b/i, instead: 'response, responds' },
  { word: /\bdemand(s|ed)?\b/i, instead: 'require' },
  { word: /\b(vouch|shall|anew|meanwhile|nevertheless|in vain)\b/i, instead: 'shorter words' },
  { word: /\b(licence|behaviour|colour|authorise\w*|recognise\w*|e-mail)\b/i, instead: 'American spelling' },
  { word: /\btokens? (is|are|was|were) given\b|\bgives? (a |no |the )?tokens?\b/i, instead: 'issue' },
  { word: /\bstands?\b/i, instead: 'is shown, is in' },
  { word: /\bcapitals\b/i, instead: 'case-sensitive' },
  { word: /\bif it (stays|comes back)\b/i, instead: 'if it persists, if it happens again' },
  { word: /\bon the way\b/i, instead: 'on the network path' },
]

/** A sentence without the labels, values, choices and options that it quotes. */
const own = (text: string): string => text.replace(/\*\*[^*]+\*\*|`[^`]+`|\b_[^_]+_\b|\{\w+\}|--[\w-]+/g, '…')
const wrong = (text: string): string[] =>
  avoided.filter(({ word }) => word.test(own(text))).map(({ instead }) => `${text} → ${instead}`)

/** Every text inside a value, with the path to it. */
const textsIn = (value: unknown, path: string): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
      : []

const catalogue = /\/words\/en(\/|\.ts$)/

/** Every text of a catalogue, those inside its functions too. */
function writtenIn(source: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `{value}${literal.text}`).join(''))
    ts.forEachChild(node, visit)
  }
  visit(parsed(source))
  return found.filter((text) => text.includes(' '))
}

describe('plain English', () => {
  test('in every text of the guides', () => {
    const texts = loadGuides('guides').guides.flatMap(textsOf)
    expect(texts.length).toBeGreaterThan(900)
    expect(texts.flatMap(({ text }) => wrong(text))).toEqual([])
  })

  test('in what is said and clicked at every provider', () => {
    const texts = Object.values(providers).flatMap(({ id, words }) => textsIn(words.en.diagnoses, id))
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.flatMap(([path, text]) => wrong(text).map((each) => `${path}: ${each}`))).toEqual([])
  })

  test('in the manual', () => {
    const pages = globSync('docs/manual/*.md').map((path) => path.replaceAll('\\', '/'))
    const texts = pages.flatMap((path) =>
      read(path)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .split('\n\n')
        .map((text) => [path, text.replaceAll('\n', ' ')] as const),
    )
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.flatMap(([path, text]) => wrong(text).map((each) => `${path}: ${each}`))).toEqual([])
  })

  test('in the catalogues', () => {
    const catalogues = sources().filter(({ path }) => catalogue.test(path))
    const texts = catalogues.flatMap((source) => writtenIn(source).map((text) => [source.path, text] as const))
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.flatMap(([path, text]) => wrong(text).map((each) => `${path}: ${each}`))).toEqual([])
  })

  test('is looked for inside the functions of a catalogue', () => {
    const text =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is read as a text
      "import x from 'not this one'\nexport const en = { a: ({ n }) => n > 1 ? `It is ${n} now` : 'It is one' }"
    expect(writtenIn({ path: 'x/words/en.ts', text })).toEqual(['It is {value} now', 'It is one'])
  })

  test.each([
    'Nobody can sign in.',
    'Tick the box.',
    'Switch it off.',
    'This machine is slow.',
    'People sign in.',
    'The server answers.',
    'It gives no token.',
    'It stands beside this finding.',
    'Compare the names, with capitals.',
  ])('is missed in: %s', (text) => {
    expect(wrong(text)).not.toEqual([])
  })

  test.each([
    'Click **Assign to People**.',
    'Choose _machine to machine_.',
    'A machine-to-machine app.',
    'A virtual machine.',
    'Remove the question mark.',
    'It was started with --nothing-on-disk.',
  ])('may quote a label: %s', (text) => {
    expect(wrong(text)).toEqual([])
  })
})
