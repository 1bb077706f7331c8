import type { DiagnosisId } from './diagnosis-ids.ts'
import type { FieldName, PlainFieldName } from './profile.ts'
import type { ProviderId } from './provider-ids.ts'
import type { Evidence, Saying } from './said.ts'

/** An unambiguous mistake in a field that was corrected. The user is told. */
export interface Repair {
  field: PlainFieldName
  from: string
  to: string
  says: Saying
  /** What the product must not be given either, since it would take the value as it was pasted. */
  diagnosis?: 'input.admin-host' | 'input.issuer-incomplete'
}

/** What can be wrong with a field. Every check of a field declares all of them: which of them it is, the reading decides. */
export const fieldProblems = [
  'input.missing',
  'input.placeholder',
  'input.admin-host',
  'input.domain-malformed',
  'input.not-https',
  'input.other-provider',
  'input.secret-in-client-id',
  'input.scope-malformed',
  'input.malformed',
  'relying-party.private-key-set',
] as const satisfies readonly DiagnosisId[]

export type FieldProblemId = (typeof fieldProblems)[number]

/** A mistake in a field that only the user can correct. */
export interface InputProblem {
  field: FieldName
  diagnosis: FieldProblemId
  /** What exactly is wrong with this value; never quotes a secret. */
  says: Saying
  expected?: Evidence
  actual?: string
  /** The guide that takes this value. */
  guide?: string
  /** True where the value holds a secret, whatever the problem is called. */
  secret?: boolean
}

/** An address at which a metadata document may be. */
export interface Place {
  document: 'oauth' | 'oidc'
  url: string
}

/** Where the tokens come from, computed from what the user entered. All URLs are absolute and normalized. */
export interface Target {
  provider: ProviderId
  /** Scheme, host and port. */
  origin: string
  host: string
  port: number
  /** False for plain http, which loopback hosts alone may use. */
  secure: boolean
  server: { kind: 'org' | 'custom' | 'tenant'; id: string | null }
  /** The issuer this server must name, character by character. */
  issuer: string
  /** Where the two metadata documents are. */
  documents: { oauth: string; oidc: string }
  /** Where the metadata may be, in the order in which these are asked until one has them; left out, at `documents`. */
  places?: readonly Place[]
  /** The well-known URL in the form the product of the guide wants, or else the usual one of the provider. */
  wellKnown: string
  /** Where tokens are asked for, or null where only the metadata can say. */
  tokenEndpoint: string | null
  /** Where its public keys are, or null where only the metadata can say. */
  jwksUri: string | null
  /** Where the provider says who it is without a login, or null. */
  organization: string | null
}

/** What came of reading the fields: a target where that was possible, what was repaired, what is wrong. */
export interface Intake {
  target: Target | null
  /** Values after repair and defaults, as they are used and sent. */
  values: Readonly<Partial<Record<PlainFieldName, string>>>
  repairs: readonly Repair[]
  problems: readonly InputProblem[]
}

/** True for a problem whose value holds a secret: it is named, and never shown, saved or used. */
export const holdsSecret = ({ diagnosis, secret }: Pick<InputProblem, 'diagnosis' | 'secret'>): boolean =>
  secret === true || diagnosis === 'input.secret-in-client-id' || diagnosis === 'relying-party.private-key-set'
