import { excerpt } from '../model/excerpt.ts'
import type { DecodedToken, Json, JsonObject } from '../model/facts.ts'
import type { ClaimRow, TokenView } from '../model/token-view.ts'
import { claimMeanings, headerMeanings, times } from '../oauth/claim-meanings.ts'
import { jsonOf, number, text } from '../oauth/json.ts'
import { type SignatureResult, verifySignature } from '../oauth/signature.ts'
import { isoOf } from '../oauth/times.ts'
import { scopeClaimOf, scopesIn } from '../oauth/token.ts'
import { maskedWithin } from './masked-within.ts'

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
  kind: TokenView['kind']
  token: DecodedToken
  expected: Expectations
  /** Public keys of the server, or null where none were had. */
  keys: readonly JsonObject[] | null
  /** Claims that may hold the scopes, the usual one first. */
  scopeClaims: readonly string[]
  /** What a provider says of claims of its own, and of the token as a whole. */
  meanings: Readonly<Record<string, string>>
  kindOf(token: DecodedToken): string | null
  /** When it came, in milliseconds since the epoch. */
  at: number
  whole: boolean
  /** The last thing that touches a text before it is shown. */
  mask(text: string): string
}

const longestShown = 400

const shown = (value: Json | undefined): string => excerpt(jsonOf(value), longestShown)

/** A claim may be called like a member that every object has. */
const meaningOf = (name: string, ...tables: readonly Readonly<Record<string, string>>[]): string | undefined =>
  tables.find((table) => Object.hasOwn(table, name))?.[name]

const dated = (name: string, value: Json | undefined, meaning: string): string => {
  const date = times.includes(name) && typeof value === 'number' ? isoOf(value) : null
  return date ? `${meaning} ${date}` : meaning
}

/** What is expected of a claim, and whether it is so; null where anything will do. */
function judged(name: string, value: Json | undefined, { expected, scopeClaims, kind, at, token }: TokenToInspect) {
  const against = (wanted: string | undefined, holds: boolean) => (wanted === undefined ? null : { wanted, holds })
  if (name === 'iss') return against(expected.issuer, value === expected.issuer)
  if (name === 'aud')
    return against(expected.audience, expected.audience !== undefined && asAudience(value).includes(expected.audience))
  if (name === 'nonce') return against(expected.nonce, value === expected.nonce)
  if (name === 'exp') return typeof value === 'number' ? { wanted: 'in the future', holds: value * 1000 > at } : null
  if (name === 'nbf' || name === 'iat')
    return typeof value === 'number' ? { wanted: 'in the past', holds: value * 1000 <= at + 60_000 } : null
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

function claimRows(parts: TokenToInspect): ClaimRow[] {
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
    const meaning = meaningOf(name, parts.meanings, claimMeanings) ?? 'A claim of its own.'
    return {
      name,
      value: value === undefined ? 'not there' : shown(value),
      meaning: dated(name, value, meaning),
      expected: judgement?.wanted ?? null,
      holds: judgement?.holds ?? null,
    }
  })
}

function headerRows({ token: { header }, expected }: TokenToInspect): ClaimRow[] {
  return Object.entries(header ?? {}).map(([name, value]) => {
    const accepted = name === 'alg' ? expected.algorithms : undefined
    return {
      name,
      value: shown(value),
      meaning: meaningOf(name, headerMeanings) ?? 'A member of its own.',
      expected: accepted?.join(' or ') ?? null,
      holds: accepted ? accepted.some((alg) => alg === value) : null,
    }
  })
}

const formSays: Readonly<Record<TokenView['form'], string>> = {
  jwt: 'A signed token (JWT) in three parts. Everybody can read it; only the server can make it.',
  jwe: 'An encrypted token (JWE) in five parts. Only the API that it is for can read it, so nothing in it can be compared here.',
  opaque:
    'An opaque token: one part that means something to the server alone. A product that reads tokens cannot use it.',
  malformed:
    'This is no token that can be read: it has not the parts of one. It may have been cut off while it was copied.',
}

function signatureOf(result: SignatureResult | null, { token }: TokenToInspect): TokenView['signature'] {
  const header = { alg: text(token.header, 'alg'), kid: text(token.header, 'kid') }
  if (token.form !== 'jwt')
    return { state: 'unchecked', ...header, says: 'There is no signature that could be checked here.' }
  if (!result)
    return { state: 'unchecked', ...header, says: 'The public keys of the server were not there to check it with.' }
  if (result.state === 'verified')
    return {
      state: 'verified',
      ...header,
      says: `Made with the key ${result.kid ?? 'of the set'}, which is in the server’s key set.`,
    }
  if (result.state === 'refuted')
    return { state: 'refuted', ...header, says: `The key ${result.kid ?? 'of the set'} did not make this signature.` }
  return {
    state: 'refuted',
    ...header,
    says: `There is no key ${result.kid ?? ''} in the server’s key set: ${result.kids.join(', ') || 'it is empty'}.`,
  }
}

const iso = (seconds: number | null | undefined): string | null => (seconds == null ? null : isoOf(seconds))

/** Takes a token apart for the Token screen and for `token inspect`: claims with their meaning, expected beside received. */
export async function inspectToken(parts: TokenToInspect): Promise<TokenView> {
  const { token, keys, kind, at, whole } = parts
  const claims = token.claims
  const [issued, begins, ends] = ['iat', 'nbf', 'exp'].map((name) => number(claims, name))
  const result = token.form === 'jwt' && keys ? await verifySignature(token.raw, keys) : null
  const view: TokenView = {
    kind,
    form: token.form,
    says: [parts.kindOf(token), formSays[token.form]].filter(Boolean).join(' '),
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
