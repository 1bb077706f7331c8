import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import as a file spells it. `to` is a path from the root of the project, or the name of a package. */
export interface Import {
  to: string
  line: number
  /** Gone when the types are taken away. */
  typeOnly: boolean
}

export interface Source {
  path: string
  text: string
}

const read = (patterns: readonly string[]): Source[] =>
  globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** Every file of ours that can import another. */
export const sources = (): Source[] => read(['*.ts', '{build,cli,core,electron,renderer,test,web}/**/*.{ts,svelte}'])

/** The scripts that run on an old Node, in plain JavaScript. They import only each other and Node's own modules. */
export const plainScripts = (): Source[] => read(['build/*.js'])

/** Svelte files keep their imports in script blocks; what is around them becomes empty lines, so that lines still fit. */
function scriptOf({ path, text }: Source): string {
  if (!path.endsWith('.svelte')) return text
  let script = ''
  let end = 0
  for (const found of text.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = found.index + (found[1] ?? '').length
    script += text.slice(end, start).replace(/[^\n]/g, '') + (found[2] ?? '')
    end = start + (found[2] ?? '').length
  }
  return script
}

export const parsed = (source: Source): ts.SourceFile =>
  ts.createSourceFile(source.path, scriptOf(source), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)

/** All imports of a file: static, re-exported, dynamic, and those inside a type. */
export function importsOf(source: Source): Import[] {
  const file = parsed(source)
  const found: Import[] = []
  const add = (node: ts.Node, name: string, typeOnly: boolean) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    const to = name.startsWith('.') ? posix.join(posix.dirname(source.path), name) : name
    found.push({ to, line, typeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node, node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      add(node, node.moduleSpecifier.text, node.isTypeOnly)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments
      add(node, name && ts.isStringLiteralLike(name) ? name.text : '(computed)', false)
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      add(node, node.argument.literal.text, true)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
