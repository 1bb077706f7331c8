import { type AST, parse } from 'svelte/compiler'
import { type Source, sources } from './sources.ts'

/** A node of a template or of a script; both are trees of objects with a `type`. */
export interface Node {
  type: string
  start: number
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The whole tree of a file of the window. Code is read as the script of a component, which knows types. */
export function treeOf({ path, text }: Source): AST.Root {
  return parse(path.endsWith('.svelte') ? text : `<script lang="ts">${text}</script>`, { modern: true })
}

/** Visits a tree from above; what `visit` answers with false is not entered. Styles and comments hold nothing of ours. */
export function walk(value: unknown, visit: (node: Node, parent: Node | null) => unknown, parent: Node | null = null) {
  if (Array.isArray(value)) for (const one of value) walk(one, visit, parent)
  if (!isNode(value)) return
  if (visit(value, parent) === false) return
  for (const [key, child] of Object.entries(value)) {
    if (!/^(css|comments|leadingComments|trailingComments|parent|loc|metadata)$/.test(key)) walk(child, visit, value)
  }
}

/** The files of the window, without its catalogues. */
export const windowSources = (): Source[] =>
  sources().filter(({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/text/'))
