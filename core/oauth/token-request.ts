/** What is needed to ask for a token with the client credentials grant (RFC 6749 section 4.4). */
export interface ClientCredentials {
  client_id: string
  client_secret: string
  method: 'client_secret_basic' | 'client_secret_post'
  /** Left out when empty. */
  scope?: string | undefined
  audience?: string | undefined
  basicEncoding: 'raw' | 'form'
}

const form = (value: string): string => new URLSearchParams({ v: value }).toString().slice(2)

/** The headers and the body of a token request. Everything is in the body or the header, never in the URL. */
export function buildTokenRequest(client: ClientCredentials): { headers: Record<string, string>; body: string } {
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  if (client.scope) body.set('scope', client.scope)
  if (client.audience) body.set('audience', client.audience)
  const headers: Record<string, string> = { 'Content-Type': 'application/x-www-form-urlencoded' }
  if (client.method === 'client_secret_post') {
    body.set('client_id', client.client_id)
    body.set('client_secret', client.client_secret)
  } else {
    const encode = client.basicEncoding === 'form' ? form : (value: string) => value
    const pair = `${encode(client.client_id)}:${encode(client.client_secret)}`
    headers.Authorization = `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
  }
  return { headers, body: body.toString() }
}
