import type { AdminExports, TerraformKind, TerraformResource } from '../../model/admin-export.ts'
import type { Json } from '../../model/json.ts'
import { memberAt } from '../members.ts'
import type { ExportedObject } from './exported.ts'
import type { HclValue } from './hcl.ts'
import { hclText } from './hcl.ts'
import { partsOf } from './places.ts'

/** A resource of the file, and the objects that it has: one, or all of one parent. */
export interface Addressed {
  resource: TerraformResource
  name: string
  address: string
  objects: readonly [ExportedObject, ...ExportedObject[]]
}

/** An identifier of Terraform: of letters, digits, `_` and `-`, and not with a digit at its beginning. */
const identifier = (text: string): string => text.replace(/[^A-Za-z0-9_-]/g, '_').replace(/^(?![A-Za-z_])/, '_')

/** The resources that an object is. */
function resourcesOf({ resources }: TerraformKind, { body }: ExportedObject): TerraformResource[] {
  const first = resources.find(({ when, owner }) => !owner && (!when || memberAt(body, when.member) === when.is))
  const beside = resources.filter(({ owner, needs }) => {
    const needed = needs === undefined ? true : memberAt(body, needs)
    return owner && needed != null && !(Array.isArray(needed) && needed.length === 0)
  })
  return [...(first ? [first] : []), ...beside]
}

/** Gives each resource an address of its own. Objects that are one resource are taken together. */
export function addressesOf({ kinds }: AdminExports['terraform'], objects: readonly ExportedObject[]): Addressed[] {
  const all: Addressed[] = []
  for (const object of objects) {
    const kind = kinds[object.kind.id]
    for (const resource of kind ? resourcesOf(kind, object) : []) {
      const at = all.findIndex(
        (each) =>
          resource.together !== undefined &&
          each.resource === resource &&
          each.objects[0].parents[0] === object.parents[0],
      )
      const there = all[at]
      if (there) all[at] = { ...there, objects: [...there.objects, object] }
      else all.push({ resource, ...named(resource, object, all), objects: [object] })
    }
  }
  return all
}

function named({ type, data, together }: TerraformResource, { as, kind, parents }: ExportedObject, all: Addressed[]) {
  const base = identifier(together === undefined ? as : `${parents[0] ?? ''}_${kind.id}`)
  const addressed = (name: string) => `${data ? 'data.' : ''}${type}.${name}`
  let name = base
  for (let n = 2; all.some(({ address }) => address === addressed(name)); n++) name = `${base}_${n}`
  return { name, address: addressed(name) }
}

/** How values that name other objects are written. */
export class References {
  private readonly kinds: AdminExports['terraform']['kinds']
  private readonly all: readonly Addressed[]
  private readonly objects: readonly ExportedObject[]
  private used = new Set<string>()

  constructor({ kinds }: AdminExports['terraform'], all: readonly Addressed[], objects: readonly ExportedObject[]) {
    this.kinds = kinds
    this.all = all
    this.objects = objects
  }

  /** The reference to an attribute of an object by its name; null where that is not in the file. */
  to(as: string | undefined, attribute: string): { expression: string } | null {
    const found = this.all.find(({ objects }) => objects.some((each) => each.as === as))
    if (found && as !== undefined) this.used.add(as)
    return found ? { expression: `${found.address}.${attribute}` } : null
  }

  /** From here on it is counted to what references lead. */
  start(): void {
    this.used = new Set()
  }

  /** The resources that stand beside those to which references led. */
  beside(): string[] {
    return this.all.flatMap(({ resource, objects: [{ as }], address }) =>
      resource.owner && this.used.has(as) ? [address] : [],
    )
  }

  /** A text; the places in it become references. */
  text(text: string): HclValue {
    const parts = partsOf(text, this.objects).map((part) => {
      if (typeof part === 'string') return part
      const attribute = this.kinds[part.object.kind.id]?.refers[part.path]
      const reference = attribute === undefined ? null : this.to(part.object.as, attribute)
      return reference ?? part.known ?? `{${part.object.as}.${part.path}}`
    })
    const [only = ''] = parts
    if (parts.length <= 1) return only
    if (parts.every((part) => typeof part === 'string')) return parts.join('')
    const inner = parts.map((part) => (typeof part === 'string' ? hclText(part) : `\${${part.expression}}`))
    return { expression: `"${inner.join('')}"` }
  }

  /** A text that names an object: of one that is in the file, a reference to it. */
  name(text: string, from: ExportedObject): HclValue {
    for (const object of this.objects)
      for (const [path, attribute] of Object.entries(this.kinds[object.kind.id]?.refers ?? {})) {
        const value: Json | undefined = path === 'id' ? object.object?.id : memberAt(object.body, path)
        const reference = value === text && object !== from ? this.to(object.as, attribute) : null
        if (reference) return reference
      }
    return this.text(text)
  }
}
