import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { diagnosisIds } from '../../core/model/diagnosis-ids.ts'
import { parsed, type Source, sources } from './sources.ts'

const measuring = sources().filter(({ path }) => /^core\/(network|probes)\//.test(path))

/** Every text of a file, with `…` for what is put into it, and every pattern. */
function textsOf(source: Source): { line: number; text: string; pattern: boolean }[] {
  const file = parsed(source)
  const found: { line: number; text: string; pattern: boolean }[] = []
  const say = (node: ts.Node, text: string, pattern = false) =>
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text, pattern })
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node)) say(node, node.text)
    if (ts.isTemplateExpression(node))
      say(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'))
    if (ts.isRegularExpressionLiteral(node)) say(node, node.text, true)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Diagnoses that a text is, or that a pattern tells from other words. */
function diagnosesIn({ text, pattern }: { text: string; pattern: boolean }): string[] {
  if (!pattern) return diagnosisIds.filter((id) => id === text)
  const end = text.lastIndexOf('/')
  const form = new RegExp(text.slice(1, end), text.slice(end + 1).replace('g', ''))
  const others = (id: string) => [id.replace(/^[^.]+/, 'other'), id.replace(/[^.]+$/, 'other')]
  return diagnosisIds.filter((id) => form.test(id) && !others(id).some((other) => form.test(other)))
}

/** What begins like a sentence and ends like one. */
const sentence = /(^|\s)[A-Z][^.!?]*\s\S[^.!?]*\s[\s\S]*[.!?]["”’]?$/

describe('who measures does not judge: core/network and core/probes', () => {
  test('are read at all', () => {
    expect(measuring.length).toBeGreaterThan(40)
    expect(measuring.flatMap(textsOf).length).toBeGreaterThan(300)
  })

  test('name no diagnosis', () => {
    const named = measuring.flatMap((source) =>
      textsOf(source).flatMap((text) => diagnosesIn(text).map((id) => `${source.path}:${text.line} names ${id}`)),
    )
    expect(named).toEqual([])
  })

  test('write no sentence for a person', () => {
    const written = measuring.flatMap((source) =>
      textsOf(source)
        .filter(({ text, pattern }) => !pattern && sentence.test(text))
        .map(({ line, text }) => `${source.path}:${line} says ${JSON.stringify(text.slice(0, 80))}`),
    )
    expect(written).toEqual([])
  })
})

describe('the law sees', () => {
  test.each([
    ['tls.expired', false, ['tls.expired']],
    ['tls.expired or so', false, []],
    ['/^client\\.(secret-wrong|auth-failed)$/', true, ['client.secret-wrong', 'client.auth-failed']],
    ['/^HPE_/', true, []],
    ['/\\bclose\\b/i', true, []],
  ] as const)('what %s names', (text, pattern, ids) => {
    expect(diagnosesIn({ text, pattern }).toSorted()).toEqual(ids.toSorted())
  })

  test.each([
    ['The proxy did not answer in time.', true],
    ['The PAC file … cannot be read (…).', true],
    ['… takes the address of a name server. It is not “…”.', true],
    ['Read the OAuth metadata', false],
    ['the token of this run', false],
    ['…, with the nonce that was asked for', false],
  ])('whether %j is a sentence', (text, is) => {
    expect(sentence.test(text)).toBe(is)
  })
})
