import { describe, expect, test } from 'vitest'
import { type Source, sources } from './sources.ts'
import { treeOf, walk } from './window-source.ts'

/** Words that plain technical English has others for, and what it says in their place. */
const avoided: readonly (readonly [RegExp, string])[] = [
  [/\b(nobody|nothing|whoever|somebody|everybody|anybody)\b/i, 'the user, the administrator, the thing itself'],
  [/\b(un)?tick(s|ed)?\b/i, 'select, clear, mark as done'],
  [/\b(needs?|needed)\b/i, 'required, requires'],
  [/\bswitch(es|ed)? (it |all )?(on|off)\b/i, 'turn on, turn off'],
  [/\b(this machine|vouch\w*|authority(?! \(CA\)))\b/i, 'this computer, signed, certificate authority (CA)'],
  [/\b(on the way|in the way|the way to)\b/i, 'on the network path, the connection path'],
  [/\b(lets? go|cut off|comes? back|in vain|at all)\b/i, 'closed, truncated, again'],
  [/\b(answers?|answered|questions?)\b/i, 'response, request'],
  [/\b(has|have) ended\b|\bforgotten\b|\bproved\b/i, 'expired, deleted, verified'],
  [
    /\b(colour|behaviour|licence|practise|cancelled|cancelling|recognise|organisation|catalogue)\w*/i,
    'American spelling',
  ],
  [/\bno \w+ (is|are|was|were|has|have|does|can)\b/i, 'the statement without a double negative'],
]

/** The words of a file of the catalogue, with its templates piece by piece. */
function wordsIn(source: Source): string[] {
  const found: string[] = []
  walk(treeOf(source), (node, parent) => {
    if (/^(ImportDeclaration|TS(?!AsExpression|SatisfiesExpression).*)$/.test(node.type)) return false
    const isKey = parent?.type === 'Property' && parent.key === node
    if (node.type === 'Literal' && typeof node.value === 'string' && !isKey) found.push(node.value)
    if (node.type === 'TemplateElement') found.push((node.value as { cooked: string }).cooked)
    return true
  })
  return found
}

const wrongIn = (text: string): string[] =>
  avoided.flatMap(([word, say]) => (word.test(text) ? [`${text} → ${say}`] : []))

describe('the window', () => {
  test('speaks plain technical English', () => {
    const words = sources()
      .filter(({ path }) => path.startsWith('renderer/text/en/'))
      .flatMap(wordsIn)
    expect(words.length).toBeGreaterThan(500)
    expect(words.flatMap(wrongIn)).toEqual([])
  })

  test.each([
    'Nobody here trusts it.',
    'Required: the box is ticked',
    'What will be needed',
    'Switch all off',
    'Add the authority of this network',
    'The way to the host',
    'The rest was cut off.',
    'No answer came.',
    'This certificate has ended.',
    'The token was forgotten',
    'Meaning of the colours',
    'No secret is in it.',
  ])('does not say “%s”', (text) => {
    const source = {
      path: 'renderer/text/en/x.ts',
      text: `export const x = { a: (n: number) => \`${text}\`, b: 'x' } as const`,
    }
    expect(wordsIn(source).flatMap(wrongIn).length).toBeGreaterThan(0)
  })

  test.each(['Add a certificate authority (CA)', 'No runs yet', 'The network path'])('may say “%s”', (text) => {
    expect(wrongIn(text)).toEqual([])
  })
})
