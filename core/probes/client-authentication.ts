import { randomUUID } from 'node:crypto'
import type { Facts } from '../model/facts.ts'
import { signAssertion } from '../oauth/client-assertion.ts'
import { text, words } from '../oauth/json.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { chooseAlgorithm, secretAlgorithms } from '../oauth/signing-algorithms.ts'
import type { AuthenticationMethod, ClientAuthentication } from '../oauth/token-request.ts'
import type { ProbeContext } from './probe.ts'

type Known = Pick<Facts, 'intake' | 'metadata'>

/** Reads the stored private key, with its password where there is one. */
export const borrowKey = ({ borrow }: Pick<ProbeContext, 'borrow'>, kid: string | null) =>
  borrow('private_key', async (given) =>
    given === ''
      ? null
      : readPrivateKey(given, await borrow('private_key_password', (password) => password || null), kid),
  )

/**
 * Makes the proof of the client for one request: an assertion is signed anew each time, because a server takes each one
 * once. Null when what it takes is not there.
 */
export async function authenticate(
  method: AuthenticationMethod,
  { intake: { values, target }, metadata }: Known,
  { provider, borrow }: Pick<ProbeContext, 'provider' | 'borrow'>,
  encoding: 'raw' | 'form' = provider.basicEncoding,
): Promise<ClientAuthentication | null> {
  const client_id = values.client_id ?? ''
  if (method === 'none') return { method, client_id }
  if (method === 'client_secret_basic')
    return borrow('client_secret', (client_secret) => ({ method, client_id, client_secret, encoding }))
  if (method === 'client_secret_post')
    return borrow('client_secret', (client_secret) => ({ method, client_id, client_secret }))

  const audience =
    provider.assertionAudience(metadata.values) === 'issuer'
      ? (text(metadata.values, 'issuer') ?? target?.issuer ?? '')
      : (text(metadata.values, 'token_endpoint') ?? '')
  const listed = words(metadata.values, 'token_endpoint_auth_signing_alg_values_supported')
  const assertion = { client_id, audience, now: Math.floor(Date.now() / 1000), jti: randomUUID() }
  if (method === 'client_secret_jwt') {
    const signed = await borrow('client_secret', async (secret) => {
      const bytes = new TextEncoder().encode(secret)
      const able = secretAlgorithms.filter((row) => bytes.length >= row.bytes).map(({ alg }) => alg)
      const alg = chooseAlgorithm(able, listed)
      return alg === null ? null : signAssertion(bytes, { ...assertion, alg, kid: null })
    })
    return signed ? { method, client_id, client_assertion: signed } : null
  }
  const material = await borrowKey({ borrow }, values.key_id ?? null)
  const alg = material && chooseAlgorithm(material.algorithms, listed)
  if (!material?.key || !alg) return null
  const kid = values.key_id ?? (provider.givesKeyIds ? null : material.kid)
  return { method, client_id, client_assertion: await signAssertion(material.key, { ...assertion, alg, kid }) }
}
