import { createHash, randomBytes } from 'node:crypto'
import type { Facts } from '../model/facts.ts'
import type { Provider } from '../model/provider.ts'
import { type AuthorizationRequest, authorizeUrl } from '../oauth/authorize-request.ts'
import { text } from '../oauth/json.ts'

/** 256 bits that nobody can guess, for `state`, `nonce` and verifiers (RFC 7636 section 4.1). */
export const unguessable = (): string => randomBytes(32).toString('base64url')

/** S256 of RFC 7636 section 4.2. */
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

type Known = Pick<Facts, 'intake' | 'metadata'>
type Asked = Pick<AuthorizationRequest, 'redirect_uri' | 'response_type' | 'state' | 'nonce'> &
  Partial<Pick<AuthorizationRequest, 'client_id' | 'code_challenge' | 'prompt'>>

/** The address of the sign-in page for this setup. */
export const addressOf = ({ intake: { values }, metadata }: Known, { sendsAudience }: Provider, asked: Asked): string =>
  authorizeUrl({
    endpoint: text(metadata.values, 'authorization_endpoint') ?? '',
    client_id: values.client_id ?? '',
    scope: values.scope ?? 'openid',
    audience: sendsAudience ? values.audience : undefined,
    resource: values.resource,
    ...asked,
  })

/** The product's other addresses to come back to, beside that of the setup. */
export const otherRedirects = (redirectUri: string, paths: readonly string[]): string[] =>
  paths.map((path) => new URL(path, redirectUri).href).filter((url) => url !== redirectUri)
