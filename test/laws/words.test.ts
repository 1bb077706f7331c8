import ts from 'typescript'
import { expect, test } from 'vitest'
import { parsed, type Source, sources } from './sources.ts'

/** Members that hold a sentence for a person. */
const sentences = /^(says|title|headline|sentence|meaning|purpose)$/
const asking = /^(includes|startsWith|endsWith|indexOf|match|search)$/

const isSentence = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && sentences.test(node.name.text)) ||
  (ts.isIdentifier(node) && sentences.test(node.text))

/** Calls that ask what a sentence says: `finding.says.includes(…)`, `/…/.test(problem.says)`. */
function steering(source: Source): string[] {
  const file = parsed(source)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression
      const asksIt = asking.test(name.text) && isSentence(expression)
      const tested = (name.text === 'test' || name.text === 'exec') && node.arguments.some(isSentence)
      if (asksIt || tested) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        found.push(`${source.path}:${line + 1} ${node.getText().slice(0, 80)}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('no code steers by the words of a sentence: where a reason is needed it is a value', () => {
  const ours = sources().filter(({ path }) => /^(core|cli|web|electron|renderer)\//.test(path))
  expect(ours.length).toBeGreaterThan(300)
  expect(ours.flatMap(steering)).toEqual([])
})

test('the law sees what it forbids', () => {
  const text =
    "if (finding.says.includes('x') || /y/.test(problem.says) || all.some(({ purpose }) => purpose.startsWith('Try'))) stop()"
  expect(steering({ path: 'core/x.ts', text } as Source)).toHaveLength(3)
})
