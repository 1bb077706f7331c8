import type { DeclaredExport, DeclaredKind } from '../../model/admin-export.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { said } from '../../words/said.ts'
import { memberAt } from '../members.ts'
import type { Exported, ExportedObject, Say } from './exported.ts'
import { partsOf, withTexts } from './places.ts'
import { yamlFile } from './yaml.ts'

/** The members by which an object is known, and those that the plan sets, with all that stands below the same name. */
function membersOf({ body, change }: ExportedObject, { names }: DeclaredKind): JsonObject {
  const set = Object.keys(change.after).map((path) => path.split('.')[0] ?? path)
  return Object.fromEntries([...new Set([...names, ...set])].map((name) => [name, memberAt(body, name) ?? null]))
}

/** Writes what names another object as the tool has it. */
class Names {
  private readonly objects: readonly ExportedObject[]
  private readonly kinds: DeclaredExport['kinds']

  constructor(objects: readonly ExportedObject[], { kinds }: DeclaredExport) {
    this.objects = objects
    this.kinds = kinds
  }

  /** The member by which the tool refers to an object, in place of another one. */
  private of(object: ExportedObject, path: string): string | null {
    const member = this.kinds[object.kind.id]?.refers[path]
    const value = member === undefined ? undefined : memberAt(object.body, member)
    return typeof value === 'string' ? value : null
  }

  text = (text: string): string =>
    partsOf(text, this.objects)
      .map((part) => (typeof part === 'string' ? part : (this.of(part.object, part.path) ?? part.known ?? '')))
      .join('')

  /** The same for a member that has the value of another object's, such as its client ID. */
  member(name: string, value: Json, from: ExportedObject): Json {
    const other = this.objects.find((each) => each !== from && memberAt(each.body, name) === value && value !== null)
    const known = other && this.of(other, name)
    return known ?? (withTexts(value, this.text) as Json)
  }
}

/** A plan as the file of the provider's own tool: what is as it is wanted stays out of it. */
export function deployCliOf(declared: DeclaredExport, exported: Exported, header: readonly string[], say: Say): string {
  const names = new Names(exported.objects, declared)
  const lists: Record<string, JsonObject[]> = {}
  for (const object of exported.objects) {
    const kind = declared.kinds[object.kind.id]
    if (!kind || object.change.action === 'keep') continue
    const members = Object.entries(membersOf(object, kind)).map(([name, value]) => [
      name,
      names.member(name, value, object),
    ])
    lists[kind.list] = [...(lists[kind.list] ?? []), Object.fromEntries(members) as JsonObject]
  }
  const { tool, deletes, environment } = declared
  return yamlFile(
    [
      ...header,
      say(said('export.access', { names: environment })),
      say(said('export.keeps-others', { tool, setting: deletes })),
      ...(exported.whole && Object.keys(lists).length === 0 ? [say(said('export.nothing-to-do'))] : []),
      ...exported.left.map(({ why }) => say(why)),
    ],
    lists,
  )
}
