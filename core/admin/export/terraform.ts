import type { TerraformExport, TerraformResource } from '../../model/admin-export.ts'
import { said } from '../../words/said.ts'
import { memberAt } from '../members.ts'
import { type Addressed, addressesOf, References } from './addresses.ts'
import type { Exported, ExportedObject, Say } from './exported.ts'
import { type HclBlock, type HclValue, hclFile } from './hcl.ts'
import { contentOf } from './terraform-values.ts'

/** The members of an object that are set by the plan and that no resource of it has an attribute for. */
function unexpressed({ change, kind }: ExportedObject, { kinds }: TerraformExport): string[] {
  const known = kinds[kind.id]
  const paths = (known?.resources ?? []).flatMap(({ attributes }) =>
    Object.values(attributes).flatMap(({ from }) => from),
  )
  return Object.keys(change.after).filter(
    (path) =>
      change.after[path] !== null &&
      !known?.implied.includes(path) &&
      !paths.some((each) => each === path || path.startsWith(`${each}.`) || each.startsWith(`${path}.`)),
  )
}

/** Attributes that name what this object is a part of, or what stands before it. */
function outer(
  { resource: { parents = {}, owner = {} }, objects: [first] }: Addressed,
  refs: References,
  { reading }: Exported,
) {
  const idOf = (as: string | undefined) => reading.wants.find((want) => want.as === as)?.object?.id
  const of = (attribute: string, as: string | undefined, theirs: string, fallback: string | undefined) => {
    const value: HclValue | undefined = refs.to(as, theirs) ?? fallback
    return value === undefined ? [] : [[attribute, value] as const]
  }
  return [
    ...Object.entries(parents).flatMap(([attribute, { up, attribute: theirs }]) =>
      of(attribute, first.parents[up], theirs, idOf(first.parents[up])),
    ),
    ...Object.entries(owner).flatMap(([attribute, theirs]) => of(attribute, first.as, theirs, undefined)),
  ]
}

/** The values of the attribute that has all objects of a parent: those that are there, and those that are made. */
function togetherOf(attribute: string, { resource, objects }: Addressed, { reading }: Exported, refs: References) {
  const [path = ''] = resource.attributes[attribute]?.from ?? []
  const [{ kind, object }] = objects
  const there = reading.collections
    .filter((each) => each.kind === kind.id && object !== null && each.within.join('/') === object.within.join('/'))
    .flatMap((each) => each.objects.map(({ body }) => memberAt(body, path)))
  const values = [...there, ...objects.map(({ body }) => memberAt(body, path))]
  return [...new Set(values.filter((value) => typeof value === 'string'))].map((text) => refs.text(text))
}

/** The id by which an existing object is imported; null where there is none. */
function importId({ importId: pattern, needs }: TerraformResource, objects: readonly ExportedObject[]): string | null {
  const object = objects.map((each) => each.object).find((each) => each !== null)
  if (!object || pattern === undefined) return null
  // What has nothing in it cannot be imported: it is made.
  const needed = needs === undefined ? true : memberAt(object.body, needs)
  if (needed == null || (Array.isArray(needed) && needed.length === 0)) return null
  return pattern.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    if (path === 'id') return object.id
    if (path.startsWith('within.')) return object.within[Number(path.slice(7))] ?? ''
    const value = memberAt(object.body, path)
    return typeof value === 'string' ? value : ''
  })
}

/** Comments stand in the first resource of an object. */
function commentsOf({ objects: [first], resource }: Addressed, terraform: TerraformExport, say: Say): string[] {
  if (resource.owner) return []
  return unexpressed(first, terraform).map((member) =>
    say(said('export.not-expressed', { member, value: JSON.stringify(first.change.after[member]) })),
  )
}

/** Resources beside those that it refers to, which must be there first: the scopes of an API before a grant of them. */
const dependsOn = ({ resource }: Addressed, refs: References): (readonly [string, HclValue])[] => {
  const beside = resource.owner ? [] : refs.beside()
  return beside.length === 0 ? [] : [['depends_on', beside.map((expression) => ({ expression }))]]
}

function blocksOf(one: Addressed, exported: Exported, refs: References, terraform: TerraformExport, say: Say) {
  const { resource, name, address, objects } = one
  refs.start()
  const content = contentOf(resource, objects[0], refs)
  const { together } = resource
  const own = content.attributes.filter(([attribute]) => attribute !== together)
  const all = together === undefined ? [] : [[together, togetherOf(together, one, exported, refs)] as const]
  const attributes = [...outer(one, refs, exported), ...own, ...all]
  const has = (attribute: string) =>
    attributes.some(([there]) => there === attribute) || content.blocks.some(({ type }) => type === attribute)
  const missing = resource.required.filter((attribute) => !has(attribute))
  const asked = missing.map((attribute) => ({ attribute, variable: `${name}_${attribute}` }))
  const variables: HclBlock[] = asked.map(({ attribute, variable }) => ({
    type: 'variable',
    labels: [variable],
    attributes: [['description', say(said('export.variable', { attribute, address }))]],
  }))
  const block: HclBlock = {
    type: resource.data ? 'data' : 'resource',
    labels: [resource.type, name],
    comments: commentsOf(one, terraform, say),
    attributes: [
      ...attributes,
      ...asked.map(({ attribute, variable }) => [attribute, { expression: `var.${variable}` }] as const),
      ...dependsOn(one, refs),
    ],
    blocks: content.blocks,
  }
  const id = resource.data ? null : importId(resource, objects)
  const imports: HclBlock[] =
    id === null
      ? []
      : [
          {
            type: 'import',
            attributes: [
              ['to', { expression: address }],
              ['id', id],
            ],
          },
        ]
  return [...imports, ...variables, block]
}

/** A plan as Terraform: a resource for each object, with an `import` block for what is there. */
export function terraformOf(
  terraform: TerraformExport,
  exported: Exported,
  header: readonly string[],
  say: Say,
): string {
  const { objects, left } = exported
  const addressed = addressesOf(terraform, objects)
  const refs = new References(terraform, addressed, objects)
  const { name, source, version, environment } = terraform
  const blocks = addressed.flatMap((one) => blocksOf(one, exported, refs, terraform, say))
  const comments = [
    ...header,
    say(said('export.access', { names: environment })),
    ...(blocks.some(({ type }) => type === 'import') ? [say(said('export.plan-first'))] : []),
    ...left.map(({ why }) => say(why)),
  ]
  return hclFile(comments, [
    {
      type: 'terraform',
      attributes: [['required_version', '>= 1.5']],
      blocks: [
        {
          type: 'required_providers',
          attributes: [[name, { expression: `{\n      source  = "${source}"\n      version = "${version}"\n    }` }]],
        },
      ],
    },
    ...blocks,
  ])
}
