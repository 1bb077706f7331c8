import { excerpt } from '../model/excerpt.ts'
import type { DecodedToken, Json, JsonObject } from '../model/facts.ts'
import type { Said, Saying } from '../model/said.ts'
import type { SignatureResult } from '../model/tape.ts'
import type { ClaimReading, TokenReading } from '../model/token-view.ts'
import { claimMeanings, headerMeanings, times } from '../oauth/claim-meanings.ts'
import { jsonOf, number, text } from '../oauth/json.ts'
import { type VerifySignature, verifySignature } from '../oauth/signature.ts'
import { isoOf } from '../oauth/times.ts'
import { scopeClaimOf, scopesIn } from '../oauth/token.ts'
import { said } from '../words/said.ts'
import { maskedWithin } from './masked-within.ts'
import { NotRecorded } from './not-recorded.ts'

/** What a token is compared with; what is left out is not compared. */
export interface Expectations {
  issuer?: string | undefined
  audience?: string | undefined
  scopes?: readonly string[] | undefined
  client_id?: string | undefined
  algorithms?: readonly string[] | undefined
  nonce?: string | undefined
}

export interface TokenToInspect {
  kind: TokenReading['kind']
  token: DecodedToken
  expected: Expectations
  /** Public keys of the server, or null where none were had. */
  keys: readonly JsonObject[] | null
  /** Claims that may hold the scopes, the usual one first. */
  scopeClaims: readonly string[]
  /** What a provider says of claims of its own, and of the token as a whole. */
  meanings: Readonly<Record<string, Said>>
  kindOf(token: DecodedToken): Said | null
  /** When it came, in milliseconds since the epoch. */
  at: number
  whole: boolean
  /** Checks the signature, where that is not done here. */
  verify?: VerifySignature
  /** The last thing that touches a text before it is shown. */
  mask(text: string): string
}

const longestShown = 400

const shown = (value: Json | undefined): string => excerpt(jsonOf(value), longestShown)

/** A claim may be called like a member that every object has. */
const meaningOf = (name: string, ...tables: readonly Readonly<Record<string, Said>>[]): Said | undefined =>
  tables.find((table) => Object.hasOwn(table, name))?.[name]

const dated = (name: string, value: Json | undefined, meaning: Said): Saying => {
  const date = times.includes(name) && typeof value === 'number' ? isoOf(value) : null
  return date ? [meaning, said('token-view.moment', { at: Date.parse(date) })] : meaning
}

/** What is expected of a claim, and whether it is so; null where anything will do. */
function judged(name: string, value: Json | undefined, { expected, scopeClaims, kind, at, token }: TokenToInspect) {
  const against = (wanted: string | undefined, holds: boolean) => (wanted === undefined ? null : { wanted, holds })
  if (name === 'iss') return against(expected.issuer, value === expected.issuer)
  if (name === 'aud')
    return against(expected.audience, expected.audience !== undefined && asAudience(value).includes(expected.audience))
  if (name === 'nonce') return against(expected.nonce, value === expected.nonce)
  if (name === 'exp')
    return typeof value === 'number' ? { wanted: said('token-view.in-future'), holds: value * 1000 > at } : null
  if (name === 'nbf' || name === 'iat')
    return typeof value === 'number' ? { wanted: said('token-view.in-past'), holds: value * 1000 <= at + 60_000 } : null
  if (kind === 'access' && ['cid', 'azp', 'client_id'].includes(name))
    return against(expected.client_id, value === expected.client_id)
  const { scopes } = expected
  if (kind === 'access' && scopes?.length && name === scopeClaimOf(token.claims, scopeClaims)) {
    const carried = scopesIn(token.claims, scopeClaims)
    return { wanted: scopes.join(' '), holds: scopes.every((scope) => carried.includes(scope)) }
  }
  return null
}

const asAudience = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function claimRows(parts: TokenToInspect): ClaimReading[] {
  const { claims } = parts.token
  if (!claims) return []
  const scopeClaim = scopeClaimOf(claims, parts.scopeClaims)
  const named = [
    ...Object.keys(claims),
    // What is expected and is not there is worth a row too.
    ...(parts.expected.audience !== undefined && claims.aud === undefined ? ['aud'] : []),
    ...(parts.expected.issuer !== undefined && claims.iss === undefined ? ['iss'] : []),
    ...(parts.kind === 'access' &&
    scopeClaim !== undefined &&
    parts.expected.scopes?.length &&
    claims[scopeClaim] === undefined
      ? [scopeClaim]
      : []),
  ]
  return named.map((name) => {
    const value = claims[name]
    const judgement = judged(name, value, parts)
    const meaning = meaningOf(name, parts.meanings, claimMeanings) ?? said('token-view.own-claim')
    return {
      name,
      value: value === undefined ? said('token-view.missing') : shown(value),
      meaning: dated(name, value, meaning),
      expected: judgement?.wanted ?? null,
      holds: judgement?.holds ?? null,
    }
  })
}

function headerRows({ token: { header }, expected }: TokenToInspect): ClaimReading[] {
  return Object.entries(header ?? {}).map(([name, value]) => {
    const accepted = name === 'alg' ? expected.algorithms : undefined
    return {
      name,
      value: shown(value),
      meaning: meaningOf(name, headerMeanings) ?? said('token-view.own-member'),
      expected: accepted ? said('token-view.one-of', { values: accepted }) : null,
      holds: accepted ? accepted.some((alg) => alg === value) : null,
    }
  })
}

/** What is said of a key that may have no name. */
function saidOf(state: 'verified' | 'refuted', kid: string | null): Said {
  if (state === 'verified') return kid === null ? said('token-view.verified') : said('token-view.verified-by', { kid })
  return kid === null ? said('token-view.refuted') : said('token-view.refuted-by', { kid })
}

function missingKey(kid: string | null, kids: readonly (string | null)[]): Said {
  if (kids.length === 0) return said('token-view.key-set-empty')
  return kid === null
    ? said('token-view.no-matching-key')
    : said('token-view.key-missing', { kid, kids: kids.map((each) => each ?? said('keys.unnamed')) })
}

function signatureOf(result: SignatureResult | null, { token }: TokenToInspect): TokenReading['signature'] {
  const header = { alg: text(token.header, 'alg'), kid: text(token.header, 'kid') }
  if (token.form !== 'jwt') return { state: 'unchecked', ...header, says: said('token-view.no-signature') }
  if (!result) return { state: 'unchecked', ...header, says: said('token-view.no-keys') }
  if (result.state !== 'no-key') return { state: result.state, ...header, says: saidOf(result.state, result.kid) }
  return { state: 'refuted', ...header, says: missingKey(result.kid, result.kids) }
}

const iso = (seconds: number | null | undefined): string | null => (seconds == null ? null : isoOf(seconds))

/** Null where it is not known any more what came of it. */
async function checked({ token, verify = verifySignature }: TokenToInspect, keys: readonly JsonObject[]) {
  try {
    return await verify(token.raw, keys)
  } catch (error) {
    if (error instanceof NotRecorded) return null
    throw error
  }
}

/** Takes a token apart for the Token screen and for `token inspect`: claims with their meaning, expected beside received. */
export async function inspectToken(parts: TokenToInspect): Promise<TokenReading> {
  const { token, keys, kind, at, whole } = parts
  const claims = token.claims
  const [issued, begins, ends] = ['iat', 'nbf', 'exp'].map((name) => number(claims, name))
  const result = token.form === 'jwt' && keys ? await checked(parts, keys) : null
  const view: TokenReading = {
    kind,
    form: token.form,
    says: [parts.kindOf(token), said(`token-view.${token.form}`)].filter((one) => one !== null),
    header: headerRows(parts),
    claims: claimRows(parts),
    signature: signatureOf(result, parts),
    lifetime: claims && {
      issuedAt: iso(issued),
      notBefore: iso(begins),
      expiresAt: iso(ends),
      seconds: ends != null && issued != null ? ends - issued : null,
    },
    at: new Date(at).toISOString(),
    whole,
  }
  return maskedWithin(view, parts.mask)
}
