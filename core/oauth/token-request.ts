/** How a client proves itself at the token endpoint (OpenID Connect Core section 9), with what that takes. */
export type ClientAuthentication =
  | { method: 'client_secret_basic'; client_id: string; client_secret: string; encoding: 'raw' | 'form' }
  | { method: 'client_secret_post'; client_id: string; client_secret: string }
  | { method: 'client_secret_jwt' | 'private_key_jwt'; client_id: string; client_assertion: string }
  | { method: 'none'; client_id: string }

export const authenticationMethods = [
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
  'none',
] as const
export type AuthenticationMethod = (typeof authenticationMethods)[number]

/** What a client must have for each of them. */
export const credentialOf: Readonly<Record<AuthenticationMethod, 'client_secret' | 'private_key' | null>> = {
  client_secret_basic: 'client_secret',
  client_secret_post: 'client_secret',
  client_secret_jwt: 'client_secret',
  private_key_jwt: 'private_key',
  none: null,
}

export const isAuthenticationMethod = (method: string | undefined): method is AuthenticationMethod =>
  authenticationMethods.some((known) => known === method)

/** Parameters of a grant; empty ones are left out. */
export type Parameters = Readonly<Record<string, string | undefined>>

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** As in a form body (RFC 6749 section 2.3.1 and appendix B). */
export const formEncoded = (value: string): string => new URLSearchParams({ v: value }).toString().slice(2)

/**
 * The headers and the body of a token request (RFC 6749 sections 4.1.3, 4.4.2 and 6). Everything is in the body or the
 * header, never in the URL.
 */
export function buildTokenRequest(
  parameters: Parameters,
  client: ClientAuthentication,
): { headers: Record<string, string>; body: string } {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) body.set(name, value)
  const headers: Record<string, string> = { 'Content-Type': 'application/x-www-form-urlencoded' }
  switch (client.method) {
    case 'client_secret_basic': {
      const encode = client.encoding === 'form' ? formEncoded : (value: string) => value
      const pair = `${encode(client.client_id)}:${encode(client.client_secret)}`
      headers.Authorization = `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
      break
    }
    case 'client_secret_post':
      body.set('client_id', client.client_id)
      body.set('client_secret', client.client_secret)
      break
    case 'none':
      body.set('client_id', client.client_id)
      break
    default:
      body.set('client_id', client.client_id)
      body.set('client_assertion_type', assertionType)
      body.set('client_assertion', client.client_assertion)
  }
  return { headers, body: body.toString() }
}
