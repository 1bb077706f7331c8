import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Level } from './finding.ts'
import type { Json, JsonObject } from './json.ts'
import type { FieldName, PlainFieldName } from './profile.ts'
import type { Said } from './said.ts'
import type { VariantName } from './variants.ts'

/**
 * What a guide wants of one member of an object: exactly this value, a list that has these entries, a list of only these,
 * one of several values, or a number that is not greater.
 */
export type Wanted =
  | string
  | number
  | boolean
  | { readonly includes: readonly Json[] }
  | { readonly only: readonly Json[] }
  | { readonly oneOf: readonly Json[] }
  | { readonly most: number }

/** Members by their paths, with dots between the names. */
export type Members<Value> = Readonly<Record<string, Value>>

/**
 * An object of the provider's configuration that a step of a guide wants. Texts may have `{client_id}` for the value of a field
 * and `{app.id}` for a member of another wanted object. Steps may want more of the same object, under the same name.
 */
export interface Want {
  /** The name by which others refer to it. */
  as: string
  /** A kind of object of this provider (`core/providers/<id>/admin/kinds.ts`). */
  kind: string
  /** The wanted object that it is a part of. */
  within?: string
  /** A field with several words: one object is wanted for each of them, which is `{each}`. */
  each?: PlainFieldName
  /** How it is found: the first way of which all values are known decides. */
  find: readonly Members<Wanted>[]
  has: Members<Wanted>
  /** What it should have: it is compared, and a plan never changes it. */
  should?: Members<Wanted>
  /** What it is given at its creation, beside what it is found by and what it must have. */
  starts: Members<Json>
  /** Only a person can make it, in the console. */
  byHand?: true
}

/** An object as the provider's admin API gave it. */
export interface AdminObject {
  kind: string
  id: string
  name: string
  /** Ids of the objects that it is a part of, the outermost first. */
  within: readonly string[]
  /** Without anything secret. */
  body: JsonObject
}

/** One request of the admin API; its path is below the tenant's own address. */
export interface AdminRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: JsonObject
}

/** A right of the admin API, by its wire name, as its descriptions have it. */
export type AdminScope = string

/** Which check judges a member, and what it means where it is not as wanted. */
export interface Judged {
  check: string
  diagnosis: DiagnosisId
  /** Which of the diagnosis's variants has the clicks. */
  variant?: VariantName
}

/** The name of an object of a kind, beside its id, as far as it is known. */
export type NameOf = (kind: string, id: string) => string | Said

/** What a check shows of an object where a guide wants nothing of what it judges. */
export interface Shown {
  /** It matters only where users sign in. */
  signIn?: true
  /** It is shown beside a difference, too: it says more than the member. */
  beside?: true
  says(body: JsonObject, named: NameOf): readonly Said[]
}

/** The public half of the key of a setup, as a JWK and as PEM. */
export interface PublicKey {
  jwk: JsonObject
  pem: string
}

/** A member that the provider keeps elsewhere for one of its values, such as a method that is set by its keys. */
export interface Elsewhere {
  member: string
  value: string
  /** What is wanted in its place, and of all other values beside it. */
  has: Members<Wanted>
  others: Members<Wanted>
  /** What a new object is given in its place. */
  starts(key: PublicKey): Members<Json>
}

/** A kind of object, as the provider's admin API has it. All that differs between kinds is data. */
export interface AdminKind {
  id: string
  /** What it is called in a sentence. */
  noun: Said
  /** The page of the console on which it stands. */
  page?: string
  /** The kind that it is a part of. */
  within?: string
  /** The path of the collection; `{id}` stands for the id of the object that it is a part of. */
  path: string
  /** The query of a list. */
  query?: string
  /** The member of a list's answer that has the objects; left out, the answer is the list. */
  list?: string
  /** An object cannot be asked for by its id. */
  listOnly?: true
  /** The paths of its id and of its name. */
  id_at: string
  name_at: string
  read: AdminScope
  create?: AdminScope
  update?: AdminScope
  remove?: AdminScope
  /** It is made by a PUT to its own path: its id is that of another object. */
  createdByPut?: true
  /** How it is changed: the whole object is sent again, or the changed members. Left out, it is made anew. */
  change?: 'PUT' | 'PATCH'
  /** Somebody else may have made one: what it is a part of is then not removed with it. Those of the provider are marked by this member. */
  guards?: { system: string }
  /** Objects that it names by a member of theirs: while it is there, they are in use. */
  names?: readonly { kind: string; at: string; by: string }[]
  /** Members that objects of somebody else move, such as the place in an order. */
  moved?: readonly string[]
  /** Its whole collection is read, because which object counts is decided by all of them. */
  whole?: true
  /** Members that the provider makes, which are not sent back. */
  computed: readonly string[]
  /** Members that cannot be changed later. */
  fixed: readonly string[]
  /** Where an answer has a secret: of these, the first is the secret that is handed over. */
  secrets: readonly string[]
  /** The path after its own of a list of its secrets, where the object itself does not show one; and where a secret stands in each. */
  secretList?: { path: string; member: string; good: Members<Json> }
  elsewhere?: Elsewhere
  /** A member that is not written but switched: to each value leads a call of this path after its own. */
  switches?: { member: string; by: Readonly<Record<string, string>> }
  /** The value of that member without which it cannot be removed. */
  removableWhen?: string
  /** Members that must not be empty where others have these values, and the field of a setup that each comes from. */
  needs?: readonly { member: string; where: Members<Json>; field: FieldName }[]
  /** What is to be said of others of its kind, which nothing asks for. They are left to a person. */
  others?: (names: readonly string[]) => Said
  /** Two objects cannot have the same name: one that has it is what is wanted, whatever else it is found by. */
  unique?: true
  /** Its name is only a label: one that was made for a setup is the same under another name. */
  labelled?: true
  /**
   * It is read for its names alone, where a wanted object of another kind has ids of it at one of these paths. Only then its
   * right is asked for, and without the right the ids are all there is to show.
   */
  namesFor?: { readonly kind: string; readonly at: readonly string[]; readonly apart: readonly string[] }
  /** There is one, at the path of the collection itself. */
  single?: true
  /** What every object of this kind is given at its creation. */
  starts: Members<Json>
  /** It is only looked at, at this level, by the check of `missing`: no plan makes or changes one. */
  looked?: Level
  /** Judges whether it is there. */
  missing: Judged
  /** What its absence means where it was looked for by this member. */
  missingBy?: Members<DiagnosisId>
  /** Judges its members. */
  members: Members<Judged>
  /** What checks show of it, by their ids. */
  shown?: Readonly<Record<string, Shown>>
  /** Members by which the rules of the provider decide. */
  decidedBy?: readonly string[]
  /** Other members that a guide may name, with all that is below them: to find it, or at its creation. */
  also?: readonly string[]
  /** Events of the provider's log. */
  log: { create: string; update?: string; remove?: string }
  /** What stands for its id in addresses where this member is true. */
  alias?: { where: string; value: string }
  /** Fields of a setup that it gives, and where they stand in it. */
  gives: Readonly<Partial<Record<PlainFieldName, string>>>
}

/** A member that is not as it is wanted. */
export interface Difference {
  path: string
  wanted: Wanted
  found: Json | undefined
}
