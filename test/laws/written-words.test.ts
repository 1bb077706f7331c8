import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { providerIds } from '../../core/model/provider-ids.ts'
import { parsed, type Source, sources } from './sources.ts'

/** Rooms whose words for people stand in catalogues: their own, or that of the core. `build` and `renderer` have laws of their own. */
const room = /^(core|cli|electron|web)\//
/** Catalogues, a style sheet, programs in other languages, what a provider, a device or a product really says, and names of products: these are facts, kept byte for byte. */
const elsewhere = new RegExp(
  `/words/|^core/practice/(${providerIds.join('|')}|faults)/|^core/devices/|^core/explain/wordings/|^core/report/html-style\\.ts$|^core/model/request-lines\\.ts$|^core/providers/(received|\\w+/(clouds|wordings|(\\w+-)?errors))\\.ts$`,
)

/** A value within a text. */
const hole = '\uE000'
const markup = /<style>[^<]*<\/style>|<[^>]*>?|\{[^{}]*:[^{}]*\}/g
/** What other programs read: SQL, and lines of a shell. */
const forPrograms =
  /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|BEGIN|VACUUM;?|\$u =|while kill|curl|Invoke-RestMethod) /
/** Names, which are the same in every language: of ours, of terms, of commands, and what is only compared. */
const names = [
  'IdP Preflight',
  'IdP Preflight guide pack',
  'PRODID:-//IdP Preflight//Expiry//EN',
  'Application Support',
  'Practice Tenant',
  'Pat Practice',
  'Identity Engine',
  'Classic Engine',
  'Unknown Issuing',
  'PRIVATE KEY',
  'JWK set',
  'hosts file',
  'guides lint',
  'keys new',
  'keys show',
  'keys check',
  'secret copy',
  'token inspect',
  'trusted-types svelte-trusted-html',
  '@media print{body',
  `CN=${hole} Root CA, O=${hole}`,
  `electron application/osclipboard;format="${hole}"`,
  `${hole} cannot be read`,
  `${hole}/${hole} (set-up check)`,
  // Marks that the mask leaves in a text: they are part of what was received, and are kept with it.
  'proxy password',
  '‹signature cut›',
  `‹not kept, ${hole} characters›`,
]

const isName = (text: string): boolean => names.includes(text.trim())

/** Two words beside each other: a sentence, a label, or half of one. */
const isSentence = (text: string): boolean => /\p{L}{2,} \p{L}{2,}/u.test(text) && /\p{Ll}/u.test(text)

/** What of a text is for people; on a page, a single word is. */
function wordsIn(text: string): string[] {
  if (forPrograms.test(text)) return []
  const onPage = /<\w+[ >]/.test(text)
  return text
    .split(markup)
    .filter((part) => (onPage ? /\p{L}{2,}/u.test(part) : isSentence(part)))
    .filter((part) => !isName(part))
}

/** What Electron shows of a menu entry or a dialog: a single word is for people too. */
const isShown = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) &&
  /^(label|sublabel|toolTip|message|detail|title)$/.test(node.parent.name.getText())

/** The message of an exception: a fault of ours, which is reported with its place and is not translated. */
const isFault = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && /^(Type|Range)?Error$/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword)

const templateText = ({ head, templateSpans }: ts.TemplateExpression): string =>
  head.text + templateSpans.map(({ literal }) => hole + literal.text).join('')

/** Words for people that a file has written into it. */
function written(source: Source): string[] {
  const found: string[] = []
  const add = (node: ts.Node, text: string): void => {
    const label = source.path.startsWith('electron/') && isShown(node) && /\p{L}/u.test(text) && !isName(text)
    found.push(...(label ? [text] : wordsIn(text)))
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isFault(node)) return
    if (ts.isStringLiteralLike(node)) add(node, node.text)
    if (ts.isTemplateExpression(node)) add(node, templateText(node))
    ts.forEachChild(node, visit)
  }
  visit(parsed(source))
  return found.map((text) => `${source.path}: ${text.trim().replaceAll(hole, '…')}`)
}

describe('the words of these rooms', () => {
  test('stand in catalogues, and nowhere else', () => {
    const all = sources().filter(({ path }) => room.test(path) && !elsewhere.test(path))
    expect(all.length).toBeGreaterThan(250)
    expect(all.flatMap(written)).toEqual([])
  })

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: code that is read as a text
  test.each([
    ['a sentence', "say('It works now')", 'It works now'],
    ['a label of two words', "['Try again']", 'Try again'],
    ['a label of one word', "menu({ label: 'Quit' })", 'Quit'],
    ['a sentence around a value', 'say(`The port ${port} is used`)', 'The port … is used'],
    ['half a sentence', "why = 'is damaged'", 'is damaged'],
    ['a word on a page', '`<button class="other">Cancel</button>`', 'Cancel'],
    ['a word on a page beside a value', '`<p>${name} Cancel</p>`', '… Cancel'],
    ['a sentence of an exception of its own kind', "throw new Damage('is not ours')", 'is not ours'],
  ])('are seen: %s', (_name, text, words) => {
    expect(written({ path: 'electron/x.ts', text })).toEqual([`electron/x.ts: ${words}`])
  })

  test.each([
    "import x from 'it works now'",
    '// It works now',
    "sql('SELECT value FROM settings WHERE name = ?')",
    "throw new TypeError('that is not a field')",
    "class Gone extends Error { constructor() { super('it is gone') } }",
    "open({ title: 'IdP Preflight' })",
    "refuse({ code: 'bad_request', says: 'other-host' })",
    "allow('GET, HEAD')",
    "'private, max-age=31536000, immutable'",
    '`<p class="about wrong">${words.about}</p>`',
  ])('are not mistaken for others: %s', (text) => {
    expect(written({ path: 'electron/x.ts', text })).toEqual([])
  })
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: code that is read as a text
})
