import { probe } from '../model/probe.ts'
import { text } from '../oauth/json.ts'
import { decodeToken } from '../oauth/token.ts'
import { buildTokenRequest } from '../oauth/token-request.ts'
import { tokenBody } from '../oauth/token-response.ts'

/**
 * Asks for one token with the client credentials grant. It waits for every check that says whether the secret may be
 * sent at all, and whether it would be sent to the right place.
 */
export default probe({
  id: 'token',
  gives: ['tokenOutcome', 'tokenResponse', 'token', 'jwt'],
  needs: ['intake', 'metadata', 'secretShape'],
  after: [
    'input.client-id-usable',
    'input.client-secret-usable',
    'input.scope-well-formed',
    'input.audience-usable',
    'input.auth-method-known',
    'tenant.exists',
    'tenant.active',
    'server.right-kind',
    'metadata.valid',
    'metadata.complete',
    'metadata.issuer-matches',
    'metadata.endpoints-secure',
  ],
  waits: 'a token',
  async fetch({ intake: { values }, metadata }, { network, provider, borrow }) {
    const method =
      values.token_endpoint_auth_method === 'client_secret_post' ? 'client_secret_post' : 'client_secret_basic'
    const request = await borrow('client_secret', (client_secret) =>
      buildTokenRequest({
        client_id: values.client_id ?? '',
        client_secret,
        method,
        scope: values.scope,
        audience: provider.sendsAudience ? values.audience : undefined,
        basicEncoding: provider.basicEncoding,
      }),
    )
    if (!request) return {}
    const url = text(metadata.values, 'token_endpoint') ?? ''
    const tokenOutcome = await network.send({ purpose: 'Ask for a token', method: 'POST', url, ...request })
    const answer = tokenOutcome.answer
    const body = answer && tokenBody(answer.status, answer.json)
    const raw = body && text(body, 'access_token')
    if (!answer || !body || !raw) return { tokenOutcome }
    const token = decodeToken(raw)
    const got = { tokenOutcome, tokenResponse: { values: body, answer }, token }
    return token.form === 'jwt' && token.header && token.claims
      ? { ...got, jwt: { raw, header: token.header, claims: token.claims } }
      : got
  },
})
