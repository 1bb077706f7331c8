import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../core/app/guide-packs.ts'
import { textsOf } from '../../core/app/guide-texts.ts'
import { providers } from '../../core/providers/index.ts'

/** Words that our sentences do without, and what is said instead. Labels of a console and values keep theirs. */
const avoided: readonly { word: RegExp; instead: string }[] = [
  {
    word: /\b(nobody|somebody|everybody|anybody|whoever|nothing)\b/i,
    instead: 'name the user, the administrator, the thing',
  },
  { word: /\b(un)?tick(s|ed|ing)?\b/i, instead: 'select, clear' },
  { word: /\bswitch(es|ed)? (it |them )?(on|off)\b/i, instead: 'turn on, turn off' },
  { word: /(?<!to[ -])\bmachines?\b(?![ -]to[ -]machine)/i, instead: 'computer, program' },
  { word: /\b(persons?|people)\b/i, instead: 'user' },
  { word: /\bquestions?\b/i, instead: 'request' },
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

/** A sentence without the labels, values and choices that it quotes. */
const own = (text: string): string => text.replace(/\*\*[^*]+\*\*|`[^`]+`|\b_[^_]+_\b|\{\w+\}/g, '…')
const wrong = (text: string): string[] =>
  avoided.filter(({ word }) => word.test(own(text))).map(({ instead }) => `${text} → ${instead}`)

/** Every text inside a value, with the path to it. */
const textsIn = (value: unknown, path: string): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
      : []

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

  test.each(['Click **Assign to People**.', 'Choose _machine to machine_.', 'A machine-to-machine app.'])(
    'may quote a label: %s',
    (text) => {
      expect(wrong(text)).toEqual([])
    },
  )
})
