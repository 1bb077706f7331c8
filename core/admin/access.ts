import { randomUUID } from 'node:crypto'
import type { AdminScope } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Outcome } from '../model/exchange.ts'
import { signAssertion } from '../oauth/client-assertion.ts'
import { asObject, text, words } from '../oauth/json.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { decodeToken, scopesIn } from '../oauth/token.ts'
import { buildTokenRequest, type ClientAuthentication } from '../oauth/token-request.ts'

/**
 * What opens the provider's admin API: a token that an administrator has made, or an app of its own that gets one. It is kept
 * apart from the secrets of the product.
 */
export type AdminCredential =
  | { kind: 'token'; token: string }
  | { kind: 'secret'; client_id: string; client_secret: string }
  | { kind: 'key'; client_id: string; private_key: string; key_id?: string }

/** Lends a credential to a function; null where there is none. */
export type LendAdmin = <T>(use: (credential: AdminCredential) => Promise<T>) => Promise<T | null>

/** Whether a part of a credential is secret. */
export const isAdminSecret = (name: string): boolean =>
  name === 'token' || name === 'client_secret' || name === 'private_key'

/** A request for a token, as the network sends it. */
export interface TokenAsk {
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** Why no request for a token can be made: the private key cannot be used. */
export class AdminKeyUnusable extends Error {
  constructor() {
    super('The private key of the admin app cannot be used')
    this.name = 'AdminKeyUnusable'
  }
}

async function clientOf(
  credential: Exclude<AdminCredential, { kind: 'token' }>,
  { token }: ProviderAdmin,
  org: string,
): Promise<ClientAuthentication> {
  const { client_id } = credential
  if (credential.kind === 'secret')
    return { method: 'client_secret_post', client_id, client_secret: credential.client_secret }
  const material = await readPrivateKey(credential.private_key, null, credential.key_id ?? null)
  const alg = material.algorithms[0]
  if (!material.key || !alg) throw new AdminKeyUnusable()
  const assertion = {
    client_id,
    audience: token.audience === undefined ? `${org}${token.path}` : `${org}/`,
    now: Math.floor(Date.now() / 1000),
    jti: randomUUID(),
    alg,
    kid: credential.key_id ?? material.kid,
  }
  return { method: 'private_key_jwt', client_id, client_assertion: await signAssertion(material.key, assertion) }
}

/**
 * The request by which an admin app gets its token. Throws {@link AdminKeyUnusable}.
 * @param org the tenant's own address
 */
export async function tokenAsk(
  credential: Exclude<AdminCredential, { kind: 'token' }>,
  admin: ProviderAdmin,
  org: string,
  scopes: readonly AdminScope[],
): Promise<TokenAsk> {
  const { path, namesScopes, audience } = admin.token
  const client = await clientOf(credential, admin, org)
  const { headers, body } = buildTokenRequest(
    {
      grant_type: 'client_credentials',
      ...(namesScopes ? { scope: scopes.join(' ') } : {}),
      // It is a name, and begins with https:// even where the tenant is asked at http://, as only a practice tenant is.
      ...(audience === undefined ? {} : { audience: `${org.replace(/^http:/, 'https:')}${audience}` }),
    },
    client,
  )
  return { path, headers, body }
}

/** How a token was answered. */
export interface AdminToken {
  /** The value of the Authorization header; null where no token came. */
  authorization: string | null
  /** The rights that it has, where that is said. */
  scopes: readonly AdminScope[] | null
  refused: Outcome | null
}

/** Where a token says what it may do: RFC 9068 section 2.2.3, and what was usual before it. */
const scopeClaims = ['scope', 'scp']

/** A token that was pasted. What it may do is known where it says so itself (RFC 9068 section 2.2.3). */
export function pastedToken(pastedText: string, { pasted }: Pick<ProviderAdmin, 'pasted'>): AdminToken {
  const token = pastedText.replace(/^(SSWS|Bearer)\s+/i, '').trim()
  const { claims } = decodeToken(token)
  const told = scopeClaims.some((name) => words(claims, name) !== null)
  return { authorization: `${pasted} ${token}`, scopes: told ? scopesIn(claims, scopeClaims) : null, refused: null }
}

/** The token in an answer. */
export function tokenIn(outcome: Outcome): AdminToken {
  const body = asObject(outcome.answer?.json)
  const token = body && outcome.answer?.status === 200 ? text(body, 'access_token') : null
  if (token === null) return { authorization: null, scopes: null, refused: outcome }
  const granted = text(body, 'scope')
  return { authorization: `Bearer ${token}`, scopes: granted?.split(' ') ?? null, refused: null }
}

/** Whether a request for a token was refused because of the rights it names, so that each may be asked for alone. */
export const refusedForScopes = ({ answer }: Outcome): boolean =>
  answer?.status === 400 && text(asObject(answer.json), 'error') === 'invalid_scope'
