import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Answer, Outcome } from './exchange.ts'
import type { Json, JsonObject } from './json.ts'
import type { PlainFieldName } from './profile.ts'
import type { Said } from './said.ts'

/**
 * What a guide wants of one member of an object: exactly this value, a list that has these entries, a list of only these, or
 * one of several values.
 */
export type Wanted =
  | string
  | number
  | boolean
  | { readonly includes: readonly Json[] }
  | { readonly only: readonly Json[] }
  | { readonly oneOf: readonly Json[] }

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

/** A right of the admin API, by its wire name, such as `okta.apps.read` or `read:clients`. */
export type AdminScope = string

/** Which check judges a member, and what it means where it is not as wanted. */
export interface Judged {
  check: string
  diagnosis: DiagnosisId
}

/** A want, its texts filled in as far as they can be, and what was found of it. */
export interface FoundWant extends Want {
  /** The steps that want something of it, and which of them wants each member. */
  steps: readonly string[]
  stepOf: Members<string>
  /** The same as the guide has it, with its places. */
  written: Want
  object: AdminObject | null
  /** It could not be read, so that it is not known whether there is one. */
  unread: boolean
}

/** A kind of object, as the provider's admin API has it. All that differs between kinds is data. */
export interface AdminKind {
  id: string
  /** What it is called in a sentence. */
  noun: Said
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
  /** Its whole collection is read, because which object counts is decided by all of them. */
  whole?: true
  /** Members that the provider makes, which are not sent back. */
  computed: readonly string[]
  /** Members that cannot be changed later. */
  fixed: readonly string[]
  /** Where an answer has a secret: of these, the first is the secret that is handed over. */
  secrets: readonly string[]
  /** A member that is not written but switched: to each value leads a call of this path after its own. */
  switches?: { member: string; by: Readonly<Record<string, string>> }
  /** The value of that member without which it cannot be removed. */
  removableWhen?: string
  /** There is one, at the path of the collection itself. */
  single?: true
  /** What every object of this kind is given at its creation. */
  starts: Members<Json>
  /** Judges whether it is there. */
  missing: Judged
  /** Judges its members. */
  members: Members<Judged>
  /** Events of the provider's log. */
  log: { create: string; update?: string; remove?: string }
  /** Fields of a setup that it gives, and where they stand in it. */
  gives: Readonly<Partial<Record<PlainFieldName, string>>>
}

/** One condition that is asked about a request for a token, in the order in which the provider asks. */
export interface Look {
  /** The object that is asked: a rule of a policy, a grant. */
  subject: AdminObject | null
  /** The policy that a rule belongs to. */
  of?: AdminObject
  /** The first condition that does not hold, and what would have to change; null where all hold. */
  fails: Said | null
  change: Said | null
  /** How many of its conditions hold before the one that does not, to tell which is nearest. */
  held: number
}

/** Which rule decides about a request for a token, and why. */
export interface Decision {
  allowed: boolean
  looks: readonly Look[]
  decides: Look | null
  /** Where nothing allows it: what comes nearest. */
  nearest: Look | null
}

/** A request for a token, as rules see it. */
export interface TokenWish {
  client_id: string
  grant_type: string
  /** Those that are asked for; empty, the defaults count. */
  scopes: readonly string[]
  audience?: string
}

/** How a token for the admin API is got with an app of its own. */
export interface AdminTokenRequest {
  /** The path of the token endpoint, below the tenant's own address. */
  path: string
  /** The rights are asked for by name; where not, the token has all that the app was granted. */
  namesScopes: boolean
  /** Sent as `audience`, a path below the tenant's own address. */
  audience?: string
}

/** All that is known of one provider's admin API. */
export interface ProviderAdmin {
  /** The scheme under which a token that a person has pasted is sent. */
  pasted: 'SSWS' | 'Bearer'
  token: AdminTokenRequest
  kinds: readonly AdminKind[]
  /** Kinds of which the rules decide, so that none is missing where another allows the same. */
  decided: { kinds: readonly string[]; judged: Judged; decide(wish: TokenWish, reading: AdminReading): Decision | null }
}

/** Objects of one collection as they were read, or why they could not be. */
export interface Collection {
  kind: string
  within: readonly string[]
  path: string
  objects: readonly AdminObject[]
  /** Null where all was read. */
  refused: Outcome | null
  /** The exchange in which they came. */
  answer: Answer | null
  /** It was longer than is read. */
  cut: boolean
}

/** How the admin API was opened. */
export interface AdminAccess {
  /** The rights that were asked for and are not there. */
  lacking: readonly AdminScope[]
  /** The refusal of the token; null where one came, or was pasted. */
  refused: Outcome | null
  /** The key or token that is stored cannot be used. */
  unusable: boolean
}

/** What was read of the provider's configuration. */
export interface AdminReading {
  /** What the guide wants, filled in with what was found. */
  wants: readonly FoundWant[]
  collections: readonly Collection[]
}

/** A member that is not as it is wanted. */
export interface Difference {
  path: string
  wanted: Wanted
  found: Json | undefined
}
