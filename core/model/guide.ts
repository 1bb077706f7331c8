import type { Want } from './admin.ts'
import type { Level } from './finding.ts'
import type { FieldName } from './profile.ts'
import type { ProviderId } from './provider-ids.ts'
import type { Sketch } from './sketch.ts'
import type { TermId } from './term.ts'

/** OAuth grants that a guide can be about, in their wire names. */
export type Flow = 'client_credentials' | 'authorization_code'

/** One thing a step asks for. */
export interface GuideField {
  name: FieldName
  /** What the provider's console calls it. */
  label: string
  /** Where to copy it from. */
  where: string
  required: boolean
  example?: string
  /** Used when the person leaves the field empty. */
  default?: string
  /** A closed list of values, first one preferred. */
  options?: readonly string[]
}

/** One numbered click; `text` uses the inline marks of `core/model/inline-text.ts`. */
export interface Click {
  text: string
  /** What it says in a mail, where the checklist with its fields and buttons is not there; `false` leaves it out of a mail. */
  mail?: string | false
  /** Name of a console page of this provider (`core/providers/<id>/console.ts`), or of one of its pages (`pages.ts` there). */
  link?: string
  /** A value to paste there, with a copy button. `{name}` is filled in, see `core/model/fill-in.ts`. */
  copy?: string
  /** Several lines to copy as a whole, such as a part of a settings file; filled in as well. */
  block?: string
}

export interface Requirement {
  check: string
  level: Level
}

export interface Step {
  id: string
  /** Heading under which the step stands in the list. */
  group: string
  title: string
  why: string
  clicks: readonly Click[]
  /** The pages that the clicks lead to, in their order. */
  sketches?: readonly Sketch[]
  asks: readonly FieldName[]
  proves: readonly Requirement[]
  /** Objects of the provider's configuration that it leads to, for whoever lets the program look at them. */
  wants?: readonly Want[]
  /** What Verify sends, shown before it is sent. Empty if the step does not send requests. */
  sends: string
  /** What a request cannot prove, so the user confirms it. Empty if the checks prove everything. */
  claims: string
}

export interface HandoffField {
  label: string
  /** A field, or a value that the run works out. */
  from: FieldName | 'well_known_url' | 'token_endpoint' | 'jwks_uri' | 'issuer' | 'host'
  note?: string
}

/** What the product that uses the tokens accepts; checked before the user opens that product. */
export interface RelyingPartyRules {
  name: string
  /** Exactly this audience. */
  audience?: string
  /** The form in which it wants the domain: the bare host, or an address with https:// in front. */
  domain?: 'host' | 'url'
  /** The suffix that its well-known URL must have. */
  wellKnown?: 'oauth-authorization-server' | 'openid-configuration'
  algorithms?: readonly string[]
  /** Access token types it can read: a JWT, or anything. */
  token?: 'jwt' | 'any'
  /** Ways of client authentication that it can use, in their wire names; left out, any. */
  methods?: readonly string[]
  /** Paths beside that of `redirect_uri` to which it comes back, such as the one of silent renewal. */
  redirectPaths?: readonly string[]
  /** Calls of the provider's own API that it makes with the token, and the scope that each needs. */
  calls?: readonly { path: string; scope: string }[]
}

/** Whether the product takes tokens for an audience. */
export const acceptsAudience = (
  { audience }: Pick<RelyingPartyRules, 'audience'>,
  given: string | undefined,
): boolean => audience === undefined || audience === given

export interface Guide {
  id: string
  provider: ProviderId
  product: string
  title: string
  about: string
  /** The grant by which tokens are got: the program's own, or a person's sign-in. */
  flow: Flow
  /** A kind of app that only this provider has, by the name that its folder declares: it has clicks of its own. */
  appKind?: string
  /** Which kind of authorization server the tokens must come from; `either` leaves it to the scopes. */
  server: 'custom' | 'org' | 'tenant' | 'either'
  fields: readonly GuideField[]
  steps: readonly Step[]
  relyingParty: RelyingPartyRules
  handoff: { intro: string; fields: readonly HandoffField[] }
  /** The provider's words and the product's words for the same thing. */
  terms: readonly { term: string; means: string }[]
  /** What the product calls terms for which the hand-off has no row. */
  words?: Readonly<Partial<Record<TermId, string>>>
}

/** Whether a guide sets up a client. One that does not is about the network alone, and proves nothing about a product. */
export const asksForClient = ({ fields }: Pick<Guide, 'fields'>): boolean =>
  fields.some(({ name }) => name === 'client_id')
