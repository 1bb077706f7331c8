import type { ProviderAdmin } from './admin-decision.ts'
import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Answer, Exchange } from './exchange.ts'
import type { DecodedToken, JsonObject } from './facts.ts'
import type { Guide } from './guide.ts'
import type { Language } from './languages.ts'
import type { Fields, PlainFieldName } from './profile.ts'
import type { ProviderId } from './provider-ids.ts'
import type { Pages, ProviderCatalogue, References } from './provider-words.ts'
import type { Said } from './said.ts'
import type { Intake, Target } from './target.ts'
import type { VariantName } from './variants.ts'

/** A refusal to be explained, with what was asked. */
export interface Refusal {
  at: 'metadata' | 'organization' | 'keys' | 'token' | 'authorize' | 'api'
  answer: Answer
  guide: Guide
  values: Readonly<Partial<Record<PlainFieldName, string>>>
  /** How the client proved itself in this request, in its wire name; left out where it does not. */
  method?: string | undefined
  /** The `Origin` that was sent, as pages do; no other request carries one. */
  origin?: string | undefined
  /** A person was there and came back with it, so that it may be their own doing. */
  person?: boolean
}

/**
 * What a refusal is about, for whoever must know no more than that: a refused `client-authentication` may get through in
 * another way.
 */
export type RefusalKind = 'client-authentication' | 'other'

export interface Explanation {
  /** The exchange that was explained. */
  exchange?: Exchange
  /** The row of the catalogue that matched, for tests and for people who mend it. */
  row: string
  diagnosis: DiagnosisId
  kind: RefusalKind
  /** Which of the diagnosis's `variants` has the clicks. */
  variant?: VariantName
  /** The error as received, in one line. */
  received: Said | string
  possible: readonly DiagnosisId[]
  /** Check ids that this refusal proves to hold, because the provider asks them earlier. */
  proves: readonly string[]
}

/** Which issuers are taken for the one that was asked; strict comparison is the rule, and a provider may have exceptions. */
export interface IssuerRules {
  /** In the metadata that were read for this target. */
  metadata(issuer: string, target: Target): boolean
  /** In a token of the server with these metadata; its claims fill in what a template leaves open. */
  token(claims: JsonObject, metadata: JsonObject, kind: 'access' | 'id'): boolean
}

/** Headers, in lower case, in which answers say more than HTTP has words for; of several, the first that is there counts. */
export interface ProviderHeaders {
  /** Names the request, so that the provider's support finds it. */
  requestId: readonly RegExp[]
  /** Says when the limit of requests ends, in seconds since the epoch. */
  rateLimit: readonly RegExp[]
}

export interface ConsoleLink {
  label: Said
  url: string
}

/** All that is known about one provider. Checks get it through their context and never ask which provider it is. */
export interface Provider {
  id: ProviderId
  /** Reads the fields: repairs, defaults, problems, and the target when there is one. */
  intake(fields: Fields, guide: Guide): Intake
  /** Explains an answer by the provider's error catalogue, whose last rows name what no other row knows. */
  explain(refusal: Refusal): Explanation
  headers: ProviderHeaders
  /** Shapes of ids and secrets; `secretMistaken` is what is surely no secret, or null where shapes overlap. */
  looksLike: {
    clientId: RegExp
    clientSecret: RegExp
    secretMistaken: RegExp | null
    /** What surely is no client ID of this provider, and what it is instead. */
    clientIdMistakes?: readonly { pattern: RegExp; says: (label: string) => Said }[]
    /** Users can be clients, so that a client ID may have the form of an e-mail address. */
    clientIdMayBeName?: boolean
    /** Scopes that the provider itself defines, so that no server of somebody's own can have one of that name. */
    ownScopes?: RegExp
    /** Ids within a text that lead to a tenant or to somebody in it. */
    namesTenant?: RegExp
  }
  /** Kinds of apps that only this provider has, as guides name them. Its words may have a variant for each. */
  appKinds: readonly string[]
  /** Checks of where a secret goes that mean nothing at this provider, so that no guide for it needs them. */
  withoutChecks: readonly string[]
  /** True when `client_credentials` missing from the OAuth document means something. */
  listsClientCredentials: boolean
  /** Which issuers count as the one that was asked. */
  issuerAccepts: IssuerRules
  /** Whether an endpoint on a host that is not below the one that was asked is the server's own all the same. */
  endpointBelongs(host: string, asked: string): boolean
  /** Words of a page that refuses a sign-in although its status is 200; null where every such page offers one. */
  refusalPage: RegExp | null
  /** Whether an absent OAuth document may be replaced by the OpenID one. */
  openidDocumentStandsIn(target: Target, guide: Guide): boolean
  /** True when an unknown tenant shows as a document that is not there. */
  missingDocumentMeansNoTenant: boolean
  /** Whether `audience` is sent in the token request. */
  sendsAudience: boolean
  /** Whom a client assertion must name as its audience, by the metadata of the server. */
  assertionAudience(metadata: JsonObject): 'issuer' | 'token_endpoint'
  /** The provider gives key IDs itself, so that one of ours means nothing there: none is sent unless one was entered. */
  givesKeyIds: boolean
  /** Key sets of other servers of the same tenant, in which the key of a token from the wrong server is found. */
  otherKeySets(target: Target): readonly { name: Said; url: string }[]
  /** Which kind of server these scopes come from; null where it does not matter. */
  serverNeeded(guide: Guide, scope: string | undefined): 'org' | 'custom' | null
  /** How id and secret are written into a Basic header: RFC 6749 2.3.1 encodes them first, some servers do not decode. */
  basicEncoding: 'raw' | 'form'
  /** Claims of an access token that may hold the granted scopes, the usual one first. */
  claims: {
    scope: readonly string[]
    /** Scopes that a token need not carry although they were granted; null where it must carry all of them. */
    scopesLeftOut: RegExp | null
    /** An access token may name no audience, and no scope, where nobody expects a certain one. */
    mayLackAudienceAndScope: boolean
    /** What claims of this provider's own mean. */
    meanings: Readonly<Record<string, Said>>
    /** Whether the claims of a token have this provider's own form. */
    recognises(claims: JsonObject): boolean
    /** What kind of token this is, in one sentence; null where that cannot be told. */
    kindOf(token: DecodedToken): Said | null
  }
  /** Longest access token life this provider can be set to, in seconds. */
  longestLife: number
  /** Whether the provider answers an existence question that the target's `organization` asks; see the facts. */
  tenantState(answer: Answer, target: Target): { exists: true; says: string } | { exists: false; says: Said } | null
  /** Console pages by name; only those that can be built from the target. */
  consoleLinks(target: Target, values: Readonly<Partial<Record<PlainFieldName, string>>>): Record<string, ConsoleLink>
  consoleLinkNames: readonly string[]
  /** What is said and clicked at this provider, by diagnosis. */
  words: Readonly<Record<Language, ProviderCatalogue>>
  /** Pages about this provider, its own and those of products. */
  pages: Pages
  /** Its own pages about a diagnosis. */
  references: References
  /** What is known of its admin API; null where it has none that is known. */
  admin: ProviderAdmin | null
}
