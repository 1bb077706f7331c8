import type { Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { TokenReading } from '../model/token-view.ts'
import { words } from '../oauth/json.ts'
import type { VerifySignature } from '../oauth/signature.ts'
import { inspectToken, type TokenToInspect } from './inspect-token.ts'

/** The tokens of a run, taken apart, and what of them may be copied. */
export interface RunTokens {
  views: readonly TokenReading[]
  /** The access token; null where a person signed in, whose tokens are forgotten at once. */
  access: string | null
  /** Both with their signatures cut. */
  cut: Readonly<Partial<Record<'access' | 'id', string>>>
}

/** A token that opens nothing: what is readable of it stays. */
const withoutSignature = (raw: string): string => {
  const parts = raw.split('.')
  return parts.length === 3 ? `${parts[0]}.${parts[1]}.` : `${raw.slice(0, 4)}…`
}

/** Reads what a run got. Nothing is kept of it but by whoever asked. */
export async function runTokens(
  facts: Partial<Facts>,
  guide: Guide,
  provider: Provider,
  mask: (text: string) => string,
  verify?: VerifySignature,
): Promise<RunTokens | null> {
  const { token, idToken, tokenResponse, intake, target, keySet } = facts
  if (!token || !tokenResponse || !intake) return null
  const { values } = intake
  const shared = {
    keys: keySet?.keys ?? null,
    scopeClaims: provider.claims.scope,
    meanings: provider.claims.meanings,
    kindOf: provider.claims.kindOf,
    at: tokenResponse.answer.at,
    mask,
    ...(verify ? { verify } : {}),
  }
  const access: TokenToInspect = {
    ...shared,
    kind: 'access',
    token,
    expected: {
      issuer: target?.issuer,
      audience: values.audience ?? guide.relyingParty.audience,
      scopes: words(values, 'scope') ?? undefined,
      client_id: values.client_id,
      algorithms: guide.relyingParty.token === 'any' ? undefined : (guide.relyingParty.algorithms ?? ['RS256']),
    },
    whole: guide.flow === 'client_credentials',
  }
  const id: TokenToInspect | null = idToken
    ? {
        ...shared,
        kind: 'id',
        token: idToken,
        expected: { issuer: target?.issuer, audience: values.client_id, nonce: facts.signOn?.nonce },
        whole: false,
      }
    : null
  return {
    views: await Promise.all([access, ...(id ? [id] : [])].map(inspectToken)),
    access: access.whole ? token.raw : null,
    cut: { access: withoutSignature(token.raw), ...(idToken ? { id: withoutSignature(idToken.raw) } : {}) },
  }
}
