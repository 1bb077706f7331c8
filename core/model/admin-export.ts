import type { Json } from './json.ts'
import type { Said } from './said.ts'

/** How an attribute of a Terraform resource comes from a member of an object. */
export interface TerraformAttribute {
  /** Paths of members; the first that has a value counts. */
  from: readonly string[]
  /** It names another object: where that is in the same file, a reference stands in its place. */
  refers?: true
  /** Of a list of objects, this member of each. */
  pick?: string
  /** Whether the member has this value. */
  is?: Json
  /** A block for each entry of the list: attributes, and the members of the entry that they have. */
  block?: Readonly<Record<string, string>>
}

/** An attribute that names the object that this one is a part of. */
export interface TerraformParent {
  /** How many levels above it. */
  up: number
  attribute: string
}

/** A Terraform resource, as the documentation of its provider has it. */
export interface TerraformResource {
  type: string
  /** It is looked up, not made. */
  data?: true
  /** Only objects with this value of this member. */
  when?: { member: string; is: Json }
  /** Only objects of which this list has entries. */
  needs?: string
  /** By their names; the names of nested blocks stand before, with dots between. */
  attributes: Readonly<Record<string, TerraformAttribute>>
  required: readonly string[]
  parents?: Readonly<Record<string, TerraformParent>>
  /** Attributes that name the resource before this one, which has the same object: which attribute of it. */
  owner?: Readonly<Record<string, string>>
  fixed?: Readonly<Record<string, Json>>
  /** All objects of one parent are one resource: the attribute that has them all. */
  together?: string
  /** The id by which an existing one is imported: `{id}`, `{within.0}` and members of the object stand for their values. */
  importId?: string
}

/** What a kind of object is in Terraform. */
export interface TerraformKind {
  /** Of those with `when` and those after them without, the first that fits; all that have an `owner` beside it. */
  resources: readonly TerraformResource[]
  /** By which attribute of the first resource a member is referred to. */
  refers: Readonly<Record<string, string>>
  /** Members that the resource implies. */
  implied: readonly string[]
}

/** How a provider's objects are written as Terraform. */
export interface TerraformExport {
  /** The name of the provider within the file. */
  name: string
  source: string
  version: string
  /** The variables of the environment by which the Terraform provider is given access. */
  environment: readonly string[]
  kinds: Readonly<Record<string, TerraformKind>>
}

/** How objects of one kind are written in the file of the provider's own tool. */
export interface DeclaredKind {
  /** The list that they stand in. */
  list: string
  /** The members by which the tool knows them. */
  names: readonly string[]
  /** By which member another object refers to one of them, in place of the member that the admin API takes. */
  refers: Readonly<Record<string, string>>
}

/** The provider's own tool that makes objects from a file. */
export interface DeclaredExport {
  tool: Said
  /** The setting that must stay off: with it, the tool deletes what is not in the file. */
  deletes: string
  environment: readonly string[]
  kinds: Readonly<Record<string, DeclaredKind>>
}

/** The forms in which a plan leaves the program. */
export const exportForms = ['terraform', 'deploy-cli', 'curl'] as const
export type ExportForm = (typeof exportForms)[number]

/** What is known of a provider for the export of a plan. */
export interface AdminExports {
  terraform: TerraformExport
  'deploy-cli'?: DeclaredExport
  /** The variable of the environment that has the token of the admin API. */
  curl: { token: string }
}
