import type { AdminRequest } from '../../model/admin.ts'
import type { JsonObject } from '../../model/json.ts'
import { said } from '../../words/said.ts'
import { collectionPath } from '../find.ts'
import type { Exported, ExportedObject, Say } from './exported.ts'
import { commentLine, jsonText } from './json-text.ts'
import { partsOf } from './places.ts'

/** A text for a POSIX shell: within single quotes, everything stands for itself. */
export const shellText = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`

/** A name of a variable of the shell. */
const variable = (...parts: readonly string[]): string =>
  parts
    .join('_')
    .replace(/[^A-Za-z0-9_]/g, '_')
    .toLowerCase()

/** What is asked of the answers: members of objects, by variables of the shell. */
class Variables {
  private readonly asked = new Map<string, { as: string; path: string }>()
  private readonly objects: readonly ExportedObject[]

  constructor(objects: readonly ExportedObject[]) {
    this.objects = objects
  }

  /** A path as words of the shell, with variables in its places. */
  path = (path: string): string => this.shell(path, encodeURIComponent)

  /** A body as words of the shell: JSON, with variables in its places. */
  body = (body: JsonObject): string => this.shell(jsonText(body), (value) => jsonText(value).slice(1, -1))

  private shell(text: string, within: (value: string) => string): string {
    const words = partsOf(text, this.objects).map((part) => {
      if (typeof part === 'string') return shellText(part)
      if (part.known !== null) return shellText(within(part.known))
      return `"$${this.name(part.object.as, part.path)}"`
    })
    return words.length === 0 ? "''" : words.join('')
  }

  private name(as: string, path: string): string {
    const base = variable('v', as, path)
    let name = base
    for (let n = 2; !this.isFree(name, as, path); n++) name = `${base}_${n}`
    this.asked.set(name, { as, path })
    return name
  }

  private isFree(name: string, as: string, path: string): boolean {
    const there = this.asked.get(name)
    return !there || (there.as === as && there.path === path)
  }

  /** The variables that an object gives. */
  of(as: string): { name: string; path: string }[] {
    return [...this.asked].flatMap(([name, each]) => (each.as === as ? [{ name, path: each.path }] : []))
  }
}

interface Access {
  scheme: string
  token: string
}

/** The token goes to curl by its standard input: other users can read the arguments of a program. */
const curlLines = ({ scheme, token }: Access, { method, path, body }: AdminRequest, variables: Variables): string => {
  const json = body === undefined ? [] : [`--header 'Content-Type: application/json'`]
  const data = body === undefined ? [] : [`--data-raw ${variables.body(body)}`]
  return [
    `answer=$(printf 'Authorization: ${scheme} %s\\n' "$${token}" | curl --globoff --silent --show-error --fail-with-body`,
    `--request ${method}`,
    `--header @- --header 'Accept: application/json'`,
    ...json,
    ...data,
    `"$org"${variables.path(path)}) || stop "$answer"`,
  ].join(' \\\n  ')
}

const jqPath = (path: string): string =>
  path
    .split('.')
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('')

/** Takes members of an answer into variables. @param of what jq is asked for the object */
const takes = (as: string, variables: Variables, of: string, more = ''): string[] =>
  variables
    .of(as)
    .map(
      ({ name, path }) =>
        `${name}=$(printf '%s' "$answer" | jq --exit-status --raw-output ${more}${shellText(of + jqPath(path))})`,
    )

/** Looks an object up that is there and whose id is not known. */
function lookUp({ as, kind, change }: ExportedObject, access: Access, variables: Variables): string[] {
  const path = collectionPath(kind, [])
  const request = { method: 'GET', path: kind.query === undefined ? path : `${path}?${kind.query}` } as const
  const name = change.name
  const list = kind.list === undefined ? '.' : jqPath(kind.list)
  const filter = `[${list}[] | select(${jqPath(kind.name_at)} == $name)][0]`
  return [
    curlLines(access, request, variables),
    ...takes(as, variables, filter, ['--arg', 'name', shellText(name), ''].join(' ')),
  ]
}

/** A plan as a script for a POSIX shell: its requests with curl, in its order. */
export function curlOf(
  { scheme, token }: Access,
  org: string,
  { whole, objects, left }: Exported,
  header: readonly string[],
  say: Say,
): string {
  const variables = new Variables(objects)
  const todo = objects.filter(({ change, object }) => change.action !== 'keep' || object?.id.startsWith('{'))
  // All requests are written first, so that it is known what is asked of each answer.
  for (const { change } of todo)
    for (const { path, body } of change.requests) {
      variables.path(path)
      if (body !== undefined) variables.body(body)
    }
  const parts = todo.map((each) => {
    const { as, change } = each
    const called = change.name === '' || change.name.startsWith('{') ? as : change.name
    const title = commentLine(`${change.action === 'keep' ? 'GET' : (change.requests[0]?.method ?? '')} ${called}`)
    if (change.action === 'keep') return [title, ...lookUp(each, { scheme, token }, variables)]
    const sent = change.requests.map((request) => curlLines({ scheme, token }, request, variables))
    return [title, ...sent, ...takes(as, variables, '')]
  })
  const comments = [
    ...header,
    say(said('export.needs-tools')),
    say(said('export.token', { variable: token })),
    ...(whole && todo.length === 0 ? [say(said('export.nothing-to-do'))] : []),
    ...left.map(({ why }) => say(why)),
  ]
  const head = [
    '#!/bin/sh',
    ...comments.map(commentLine),
    'set -eu',
    `: "\${${token}:?}"`,
    `org=${shellText(org)}`,
    `stop() { printf '%s\\n' "$1" >&2; exit 1; }`,
  ]
  return `${[head, ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`
}
