import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** An answer as a server gives it: a text is a page, all else JSON. */
export interface Reply {
  status?: number
  headers?: Readonly<Record<string, string>>
  body?: unknown
}

/** What a test changes of a server that is healthy otherwise. */
export interface AnyServerOptions {
  /** The path of the issuer, as it is compared: with its slash at the end. */
  path?: string
  /** Paths at which the metadata are served; left out, where OpenID Connect has them. */
  documents?: readonly string[]
  /** What the metadata say beside, or in place of, what they say otherwise. */
  metadata?: (issuer: string) => Readonly<Record<string, unknown>>
  /** What the token says beside, or in place of, what it says otherwise; a text is an opaque token. */
  token?: (issuer: string) => Readonly<Record<string, unknown>> | string
  /** Members of the token response beside the token. */
  response?: Readonly<Record<string, unknown>>
  /** Answers in place of the server; null where it answers itself. */
  answer?: ((path: string, form: URLSearchParams, request: IncomingMessage) => Reply | null) | undefined
  /** What the ID token says beside, or in place of, what it says otherwise. */
  idToken?: (issuer: string) => Readonly<Record<string, unknown>>
}

export interface AnyServer {
  origin: string
  issuer: string
  requests: string[]
  close(): Promise<void>
}

let keys: Promise<{ jwk: JWK; sign(claims: object): Promise<string> }> | undefined

async function makeKeys() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'any-1', use: 'sig', alg: 'RS256' }
  const sign = (claims: object) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'any-1', typ: 'JWT' }).sign(privateKey)
  return { jwk, sign }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** A small server of no provider in particular, on loopback. */
export async function startAnyServer(options: AnyServerOptions = {}): Promise<AnyServer> {
  keys ??= makeKeys()
  const { jwk, sign } = await keys
  const { path = '/realms/acme' } = options
  const base = path.replace(/\/$/, '')
  const documents = options.documents ?? [`${base}/.well-known/openid-configuration`]
  const requests: string[] = []
  let origin = ''

  const send = (response: ServerResponse, { status = 200, headers = {}, body = '' }: Reply) => {
    const page = typeof body === 'string'
    response.writeHead(status, { 'Content-Type': page ? 'text/html' : 'application/json', ...headers })
    response.end(page ? body : JSON.stringify(body))
  }
  const document = (issuer: string) => ({
    issuer,
    authorization_endpoint: `${origin}${base}/auth`,
    token_endpoint: `${origin}${base}/token`,
    jwks_uri: `${origin}${base}/certs`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    code_challenge_methods_supported: ['S256'],
    ...options.metadata?.(issuer),
  })
  /** Shows its sign-in page to everybody, a client that cannot exist included, and takes whoever signs in there. */
  const signIns = new Map<string, URLSearchParams>()
  const signInPage = (asked: URLSearchParams): Reply => {
    const inputs = [...asked].map(([name, value]) => `<input name="${name}" value="${value}">`)
    return {
      body: `<title>Sign in</title><form action="${base}/auth">${inputs.join('')}<button>Sign in</button></form>`,
    }
  }
  const sentBack = (asked: URLSearchParams): Reply => {
    const back = new URL(asked.get('redirect_uri') ?? '')
    const code = `code-${signIns.size}`
    signIns.set(code, asked)
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
    return { status: 302, headers: { location: back.href } }
  }
  async function idToken(issuer: string, form: URLSearchParams): Promise<Readonly<Record<string, unknown>>> {
    const asked = signIns.get(form.get('code') ?? '')
    if (!asked) return {}
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: 'jane',
      aud: asked.get('client_id'),
      nonce: asked.get('nonce'),
      iat: now,
      exp: now + 300,
    }
    return { id_token: await sign({ ...claims, ...options.idToken?.(issuer) }) }
  }
  async function tokens(issuer: string, form: URLSearchParams): Promise<Reply> {
    const now = Math.floor(Date.now() / 1000)
    const said = options.token?.(issuer) ?? {}
    const claims = { iss: issuer, sub: 'service', iat: now, exp: now + 300, azp: 'machine' }
    const access_token = typeof said === 'string' ? said : await sign({ ...claims, ...said })
    const more = { ...(await idToken(issuer, form)), ...options.response }
    return { body: { access_token, token_type: 'Bearer', expires_in: 300, ...more } }
  }
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', origin)
    requests.push(`${request.method} ${url.pathname}`)
    const form = new URLSearchParams(request.method === 'POST' ? await bodyOf(request) : url.search)
    const given = options.answer?.(url.pathname, form, request)
    const issuer = `${origin}${path}`
    if (given) return send(response, given)
    if (documents.includes(url.pathname)) return send(response, { body: document(issuer) })
    if (url.pathname === `${base}/certs`) return send(response, { body: { keys: [jwk] } })
    if (url.pathname === `${base}/token`) return send(response, await tokens(issuer, form))
    if (url.pathname === `${base}/auth`)
      return send(response, request.method === 'POST' ? sentBack(form) : signInPage(url.searchParams))
    send(response, { status: 404, body: '<title>Not found</title>' })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    issuer: `${origin}${path}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
