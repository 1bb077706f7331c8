import type { PlainFieldName } from '../model/profile.ts'

/** Looking and changing are two grants: the second is asked for when the first thing is to be changed. */
export const adminPurposes = ['read', 'write'] as const
export type AdminPurpose = (typeof adminPurposes)[number]

/** A page of the provider's console. */
export interface ConsolePage {
  /** The name under which a host opens it. */
  link: string
  label: string
  url: string
}

/** How access to the admin API is given, in the words of the provider. */
export interface AdminWayText {
  kind: 'token' | 'secret' | 'key'
  title: string
  /** One click a line, with inline marks. */
  clicks: readonly string[]
  page: ConsolePage | null
}

/** What was given for one purpose. Nothing of it is secret. */
export interface AdminGrant {
  purpose: AdminPurpose
  /** It can be used. */
  ready: boolean
  kind: AdminWayText['kind'] | null
  keptIn: 'keychain' | 'memory' | null
  clientId: string | null
  /** The public half of the key that was made for it, as a JWK. */
  publicJwk: string | null
  /** The rights that it takes, no more. */
  scopes: readonly string[]
  ways: readonly AdminWayText[]
}

export interface AdminAccessView {
  /** The guide wants something of the configuration, and the provider has an admin API that is known. */
  offered: boolean
  /** The address of the tenant is entered. */
  addressed: boolean
  /** It belongs to the practice tenant that runs, whose own access can be taken. */
  practice: boolean
  grants: readonly AdminGrant[]
}

/** What came of using an access. */
export interface AdminTest {
  ok: boolean
  says: string
  /** The rights that are not there, one by one. */
  lacking: readonly string[]
}

export interface AdminMember {
  path: string
  wanted: string
  found: string
  differs: boolean
}

export type AdminObjectState = 'as-wanted' | 'differs' | 'not-there' | 'unread' | 'allowed'

/** An object that the guide wants, beside what is there. */
export interface AdminObjectView {
  as: string
  noun: string
  name: string
  state: AdminObjectState
  members: readonly AdminMember[]
  /** What is there of which the guide wants nothing, in sentences. */
  notes: readonly string[]
  steps: readonly string[]
  page: ConsolePage | null
}

/** One rule that was asked, in the order in which the provider asks. */
export interface AdminLook {
  /** The names of the policy and of the rule. */
  names: readonly string[]
  /** The first condition that is not met; null where all are. */
  fails: string | null
  /** All that would have to change. */
  changes: readonly string[]
  /** Where it allows the request for some users only. */
  depends: string | null
  decides: boolean
  /** Where no rule decides: it comes nearest. */
  nearest: boolean
}

/** Which rule decides about the token request of this setup. */
export interface AdminDecision {
  /** Null where it depends on the user. */
  allowed: boolean | null
  looks: readonly AdminLook[]
  /** What else is to be said of such requests, in sentences. */
  notes: readonly string[]
}

export interface AdminView {
  test: AdminTest
  objects: readonly AdminObjectView[]
  /** Null where the rules could not be read, or there are none. */
  decision: AdminDecision | null
}

/** An object that is there, with the values of a setup that it gives. */
export interface AdminChoice {
  kind: string
  noun: string
  id: string
  name: string
  /** In the provider's word, such as `INACTIVE`; null where it has none. */
  status: string | null
  gives: Readonly<Partial<Record<PlainFieldName, string>>>
  /** The setup has these values already. */
  chosen: boolean
}

export interface ShownRequest {
  method: string
  path: string
  /** With line breaks; null where there is none. */
  body: string | null
}

export type AdminKept = 'as-wanted' | 'allowed' | 'not-found' | 'by-hand' | 'unread' | 'waits'

export interface AdminChange {
  as: string
  noun: string
  name: string
  steps: readonly string[]
  action: 'create' | 'change' | 'keep'
  kept: AdminKept | null
  /** Why nothing is done, where more than `kept` can be said. */
  because: string | null
  /** Who else is affected; null where nobody is. */
  shared: string | null
  members: readonly { path: string; before: string | null; after: string }[]
  requests: readonly ShownRequest[]
  scopes: readonly string[]
  /** Events of the provider's log that will show it. */
  events: readonly string[]
}

export interface AdminPlan {
  /** Names exactly this plan: only what was shown is applied. */
  plan: string
  changes: readonly AdminChange[]
  /** The rights that all of it takes. */
  scopes: readonly string[]
  /** Access for changes was given. */
  writable: boolean
  /** Why something could not be read; null where all was. */
  unread: string | null
}

/** Why changes ended before all were made. */
export interface AdminStop {
  noun: string
  name: string
  says: string
  /** It is not known whether it was done. */
  unknown: boolean
}

export interface AdminApplied {
  done: readonly string[]
  stopped: AdminStop | null
  /** Changes of an earlier time whose outcome is not known: nothing is sent before that. */
  open: readonly string[]
  /** The person stopped it. */
  declined: boolean
}
