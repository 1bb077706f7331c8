import { describe, expect, test } from 'vitest'
import { read } from './repository.ts'
import type { Source } from './sources.ts'
import { isNode, type Node, treeOf, walk, windowSources } from './window-source.ts'

/** Attributes that people read or hear. */
const spoken = /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)$/
/** Attributes whose words are names for programs. */
const silent = /^(class|rel|generics|lang|style)$/
/** Literals of two words that are no words for people: a class of two names. */
const names = ['button primary']

const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
const isSentence = (text: string): boolean =>
  /\p{L}{2,} \p{L}{2,}/u.test(text) && /\p{Ll}/u.test(text) && !names.includes(text.trim())

/** The text of a literal, or of the fixed part of a template; null for anything else. */
function literalOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'TemplateElement') return (node.value as { cooked: string }).cooked
  return null
}

/** The literals that an expression may come out as, never those that it only compares with. */
function resultsOf(node: unknown): string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'ConditionalExpression':
      return [...resultsOf(node.consequent), ...resultsOf(node.alternate)]
    case 'LogicalExpression':
      return [...resultsOf(node.left), ...resultsOf(node.right)]
    case 'BinaryExpression':
      return node.operator === '+' ? [...resultsOf(node.left), ...resultsOf(node.right)] : []
    case 'TemplateLiteral':
      return [...(node.quasis as Node[]), ...(node.expressions as Node[])].flatMap(resultsOf)
    case 'TSAsExpression':
      return resultsOf(node.expression)
    default:
      return [literalOf(node) ?? '']
  }
}

const partsOf = ({ value }: Node): Node[] => (Array.isArray(value) ? value : isNode(value) ? [value] : []) as Node[]

/** Words of an attribute that is read or heard. */
const wordsOfAttribute = (node: Node): string[] =>
  spoken.test(String(node.name))
    ? partsOf(node).flatMap((part) => (part.type === 'Text' ? [String(part.data)] : resultsOf(part.expression)))
    : []

/** Words for people that a file of the window has written into it. */
function fixedWords(source: Source): string[] {
  const found: { start: number; text: string }[] = []
  walk(treeOf(source), (node, parent) => {
    const add = (texts: readonly string[], isWord: (text: string) => boolean) =>
      found.push(...texts.filter(isWord).map((text) => ({ start: node.start, text: text.trim() })))
    if (node.type === 'ImportDeclaration' || (node.type === 'Attribute' && silent.test(String(node.name)))) return false
    if (node.type === 'Attribute') add(wordsOfAttribute(node), hasLetter)
    else if (node.type === 'Text' && parent?.type !== 'Attribute') add([String(node.data)], hasLetter)
    else if (node.type === 'ExpressionTag' && parent?.type !== 'Attribute') add(resultsOf(node.expression), hasLetter)
    else if (node.type === 'Text') add([String(node.data)], isSentence)
    else add([literalOf(node) ?? ''], isSentence)
  })
  return [...new Set(found.map(({ text }) => `${source.path}: ${text}`))]
}

/** The words of a page as it lies in its folder, beside the name of the program, which is the same in every language. */
const wordsOfPage = (html: string): string[] =>
  html
    .replace(/<!doctype[^>]*>|<title>IdP Preflight<\/title>|<[^>]*>/gi, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(hasLetter)

const template = (text: string): Source => ({ path: 'renderer/parts/X.svelte', text })
const code = (text: string): Source => ({ path: 'renderer/lib/x.ts', text })

// biome-ignore lint/suspicious/noTemplateCurlyInString: the hole of a template that the law reads
const hole = '${n}'

describe('the words of the window', () => {
  test('stand in its catalogues, and nowhere else', () => {
    const all = windowSources()
    expect(all.filter(({ path }) => path.endsWith('.svelte')).length).toBeGreaterThan(100)
    expect(all.filter(({ path }) => path.endsWith('.ts')).length).toBeGreaterThan(35)
    expect(all.flatMap(fixedWords)).toEqual([])
  })

  test('stand in no page: the host writes in what is shown without a script', () => {
    expect(wordsOfPage(read('renderer/index.html'))).toEqual([])
    expect(wordsOfPage('<title>IdP Preflight</title><noscript>Turn on\nJavaScript.</noscript>')).toEqual([
      'Turn on',
      'JavaScript.',
    ])
  })

  test.each([
    ['a text', '<p>Saved</p>', 'Saved'],
    ['a text behind a value', '<p>{n} checks</p>', 'checks'],
    ['a text in a branch', '{#if x}<b>{t.x}</b>{:else}None{/if}', 'None'],
    ['a label for the ear', '<button aria-label="Close"></button>', 'Close'],
    ['a hint inside a field', '<input placeholder="Search {t.x}" />', 'Search'],
    ['a title', '<i title={x ? t.x : "Rename"}></i>', 'Rename'],
    ['a description of a picture', `<img alt={x ?? \`Picture of ${hole}\`} />`, 'Picture of'],
    ['a label of a part', '<StepMark label="Failed" />', 'Failed'],
    ['a value that is a word', "{x === 'a' ? 'Yes' : t.no}", 'Yes'],
    ['a word that is put before a value', "<p>{'Step ' + n}</p>", 'Step'],
    ['a template', `<p>{\`Step ${hole}\`}</p>`, 'Step'],
    ['a sentence given to a part', '<Problem sentence="It did not work" />', 'It did not work'],
    ['a sentence in the script', "<script lang='ts'>const x: string = 'It did not work'</script>", 'It did not work'],
    ['a sentence given to a call', "<i onclick={() => say('It works now')}></i>", 'It works now'],
  ])('are seen: %s', (_name, text, word) => {
    expect(fixedWords(template(text))).toEqual([`renderer/parts/X.svelte: ${word}`])
  })

  test.each([
    ['a sentence', "export const x = (n: number) => say('It works now', n)", 'It works now'],
    ['a sentence around a value', `const x = \`${hole} checks have run\``, 'checks have run'],
  ])('are seen in code: %s', (_name, text, word) => {
    expect(fixedWords(code(text))).toEqual([`renderer/lib/x.ts: ${word}`])
  })

  test.each([
    '<p class="big card" id="x-says">{t.x} · {n}%</p>',
    "<i title={x === 'pass' ? t.x : undefined} role={x ? 'img' : undefined}></i>",
    "<StepMark label={mark === 'failed' ? t.x : ''} mark={x ? 'failed' : 'verified'} />",
    "<button onclick={() => go({ screen: 'new' })}>←</button>",
    "<p>{t.parts['header']} {n > 0 ? ':' : ''}</p>",
    '<!-- A comment says what it wants. --><style>p { font: 12px some font }</style>',
    "<script lang='ts'>import x from 'some words here'; const a = text.includes('PRIVATE KEY')</script>",
  ])('are not mistaken for others: %s', (text) => {
    expect(fixedWords(template(text))).toEqual([])
  })
})
