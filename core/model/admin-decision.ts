import type { AdminKind, AdminObject, AdminRequest, AdminScope, Judged, Members, NameOf } from './admin.ts'
import type { AdminExports } from './admin-export.ts'
import type { AdminReading } from './admin-reading.ts'
import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Json } from './json.ts'
import type { PlainFieldName } from './profile.ts'
import type { RotationWay } from './rotation.ts'
import type { Said } from './said.ts'

/** One condition that is asked about a request for a token, in the order in which the provider asks. */
export interface Look {
  /** The object that is asked: a rule of a policy, a grant. */
  subject: AdminObject | null
  /** The policy that a rule belongs to. */
  of?: AdminObject
  /** The first condition that does not hold; null where all hold. */
  fails: Said | null
  /** All that would have to change, so that the request is allowed. */
  changes: readonly Said[]
  /** What it means where it does not hold. */
  diagnosis: DiagnosisId | null
  /** All conditions hold for some users, and not for others. */
  depends?: Said
}

/** Which rule decides about a request for a token, and why. */
export interface Decision {
  /** Null where it depends on the user. */
  allowed: boolean | null
  looks: readonly Look[]
  decides: Look | null
  /** Where nothing allows it: what needs the fewest changes. */
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

/** A way in which an administrator gives access to the admin API. */
export interface AdminWay {
  kind: 'token' | 'secret' | 'key'
  title: Said
  /** The page of the console on which it begins. */
  page: string
  /** What is clicked there, one after the other: for looking, and for changing. */
  clicks: Readonly<Record<'read' | 'write', readonly Said[]>>
}

/** What the provider's log says of one request. */
export interface LogEntry {
  /** ISO 8601. */
  at: string
  event: string
  /** The provider's own words for what came of it, such as a machine name. */
  reason: string
}

/** The log of the provider, in which a refused request for a token is looked up. */
export interface AdminLog {
  scope: AdminScope
  /** @param since milliseconds since the epoch */
  request(sought: { requestId: string | null; client_id: string; since: number }): AdminRequest
  /** The entries of an answer that say why something was refused, the newest first. */
  read(body: Json): readonly LogEntry[]
}

/** What a change touches: an object that is there, or what a new one becomes a part of. */
export interface Touched {
  kind: string
  action: 'create' | 'change'
  object: AdminObject | null
  within: readonly string[]
  /** Its members after the change. */
  after: Members<Json>
}

/** The apps that use something: all, those with these client IDs, or nobody knows. */
export type Affected = 'all' | 'unknown' | readonly string[]

/** All that is known of one provider's admin API. */
export interface ProviderAdmin {
  /** The best one first. */
  ways: readonly AdminWay[]
  /** The scheme under which a token that a person has pasted is sent. */
  pasted: 'SSWS' | 'Bearer'
  token: AdminTokenRequest
  kinds: readonly AdminKind[]
  log: AdminLog
  /** How the secrets and keys of an app are rotated. */
  rotations: readonly RotationWay[]
  /** The apps that use what a change touches, that of the setup among them; null where it can be no other. */
  affects(touched: Touched, reading: AdminReading): Affected | null
  /** How a plan is written for other tools. */
  exports: AdminExports
  /** Kinds of which the rules decide, so that none is missing where another allows the same. */
  decided: {
    kinds: readonly string[]
    judged: Judged
    /** What a request is decided by: without one of these values there is nothing to decide. */
    needs: readonly (keyof TokenWish & PlainFieldName)[]
    decide(wish: TokenWish, reading: AdminReading): Decision | null
    /** What else is to be said of a decision. */
    notes?(decision: Decision, wish: TokenWish, reading: AdminReading, named: NameOf): readonly Said[]
  }
}
