/** What an authorization request asks for (OpenID Connect Core section 3.1.2.1, RFC 7636 section 4.3). */
export interface AuthorizationRequest {
  endpoint: string
  client_id: string
  redirect_uri: string
  response_type: 'code' | 'id_token'
  scope: string
  state: string
  nonce: string
  /** S256 of the verifier; left out for the implicit grant. */
  code_challenge?: string
  audience?: string | undefined
  resource?: string | undefined
  prompt?: 'none'
}

/** The address of the sign-in page. Nothing in it is secret. */
export function authorizeUrl({ endpoint, code_challenge, ...parameters }: AuthorizationRequest): string {
  const url = new URL(endpoint)
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value)
  if (code_challenge) {
    url.searchParams.set('code_challenge', code_challenge)
    url.searchParams.set('code_challenge_method', 'S256')
  }
  return url.href
}
