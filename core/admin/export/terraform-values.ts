import type { TerraformAttribute, TerraformResource } from '../../model/admin-export.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { memberAt } from '../members.ts'
import type { References } from './addresses.ts'
import type { ExportedObject } from './exported.ts'
import type { HclBlock, HclValue } from './hcl.ts'

/** The attributes and nested blocks of a resource. */
export interface Content {
  attributes: readonly (readonly [name: string, value: HclValue])[]
  blocks: readonly HclBlock[]
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a member, by the first of its paths that has one. */
const memberOf = ({ from }: TerraformAttribute, { body, object, change }: ExportedObject): Json | undefined =>
  from
    .map((path) => (path === 'id' ? (object?.id ?? (change.after.id as Json | undefined)) : memberAt(body, path)))
    .find((value) => value != null)

/** A value as Terraform has it; undefined for one that it has no form for. */
function written(value: Json, make: (text: string) => HclValue): HclValue | undefined {
  if (typeof value === 'string') return make(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return undefined
  return (value as readonly Json[]).flatMap((each) => written(each, make) ?? [])
}

function entryBlock(name: string, entry: Json, members: Readonly<Record<string, string>>, refs: References): HclBlock {
  const attributes = Object.entries(members).flatMap(([attribute, path]) => {
    const value = path === '' ? entry : isObject(entry) ? memberAt(entry, path) : undefined
    const hcl = value == null ? undefined : written(value, (text) => refs.text(text))
    return hcl === undefined ? [] : [[attribute, hcl] as const]
  })
  return { type: name, attributes }
}

/** Puts an attribute into the blocks that its name leads through. */
function within(blocks: readonly HclBlock[], [first = '', ...rest]: readonly string[], value: HclValue): HclBlock[] {
  const there = blocks.find(({ type }) => type === first) ?? { type: first }
  const made: HclBlock =
    rest.length === 1
      ? { ...there, attributes: [...(there.attributes ?? []), [rest[0] ?? '', value] as const] }
      : { ...there, blocks: within(there.blocks ?? [], rest, value) }
  return blocks.includes(there) ? blocks.map((each) => (each === there ? made : each)) : [...blocks, made]
}

/** What a resource has of its object. */
export function contentOf(
  { attributes, fixed = {} }: TerraformResource,
  of: ExportedObject,
  refs: References,
): Content {
  const plain: [string, HclValue][] = []
  let blocks: HclBlock[] = []
  for (const [name, source] of Object.entries(attributes)) {
    const value = memberOf(source, of)
    if (value === undefined) continue
    const list = Array.isArray(value) ? (value as readonly Json[]) : []
    if (source.block) {
      blocks = [...blocks, ...list.map((entry) => entryBlock(name, entry, source.block ?? {}, refs))]
      continue
    }
    const picked = picks(source, value, list)
    const hcl = written(picked, (text) => (source.refers ? refs.name(text, of) : refs.text(text)))
    if (hcl === undefined) continue
    const path = name.split('.')
    if (path.length > 1) blocks = within(blocks, path, hcl)
    else plain.push([name, hcl])
  }
  return { attributes: [...plain, ...(Object.entries(fixed) as [string, HclValue][])], blocks }
}

const picks = ({ pick, is }: TerraformAttribute, value: Json, list: readonly Json[]): Json => {
  if (is !== undefined) return value === is
  return pick === undefined ? value : list.flatMap((each) => (isObject(each) ? (each[pick] ?? []) : []))
}
