import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** What a test may change of a server that is healthy otherwise. Runs before it; true when it has answered. */
export type Interference = (request: IncomingMessage, response: ServerResponse, path: string) => boolean

export interface PlainServer {
  origin: string
  port: number
  /** Method and path of every request, in order. */
  requests: string[]
  headers: IncomingMessage['headers'][]
  close(): Promise<void>
}

let keys: Promise<{ jwk: JWK; sign(claims: object): Promise<string> }> | undefined

async function makeKeys() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'plain-1', use: 'sig', alg: 'RS256' }
  const sign = (claims: object) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'plain-1' }).sign(privateKey)
  return { jwk, sign }
}

/** A small Okta-shaped server with one custom authorization server, written apart from the practice tenant. */
export async function startPlainServer(
  options: {
    interfere?: Interference
    tls?: TlsOptions
    host?: string
    delay?: number
    /** The name that its documents carry, in place of its address. */
    name?: string
  } = {},
): Promise<PlainServer> {
  keys ??= makeKeys()
  const { jwk, sign } = await keys
  const requests: string[] = []
  const headers: IncomingMessage['headers'][] = []
  let origin = ''
  const json = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? '').split('?')[0] ?? ''
    requests.push(`${request.method} ${path}`)
    headers.push(request.headers)
    if (options.interfere?.(request, response, path)) return
    const issuer = `${origin}/oauth2/default`
    const document = {
      issuer,
      authorization_endpoint: `${issuer}/v1/authorize`,
      token_endpoint: `${issuer}/v1/token`,
      jwks_uri: `${issuer}/v1/keys`,
      response_types_supported: ['code'],
      grant_types_supported: ['client_credentials'],
    }
    if (/^\/oauth2\/default\/\.well-known\/(oauth-authorization-server|openid-configuration)$/.test(path))
      return json(response, 200, document)
    if (path === '/oauth2/default/v1/keys') return json(response, 200, { keys: [jwk] })
    if (path === '/oauth2/default/v1/token') {
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        iss: issuer,
        aud: 'api://default',
        iat: now,
        exp: now + 3600,
        cid: 'plain-client',
        scp: ['ki.scan'],
        sub: 'plain-client',
      }
      return json(response, 200, {
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: await sign(claims),
        scope: 'ki.scan',
      })
    }
    json(response, 404, { errorCode: 'E0000008', errorSummary: 'The requested path was not found' })
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => void answer(request, response)
  const server: Server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener)
  const sockets = new Set<import('node:net').Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('tlsClientError', () => {})
  await new Promise<void>((ready) => server.listen(0, options.host ?? '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const address = options.host === '::1' ? '[::1]' : (options.host ?? '127.0.0.1')
  origin = `${options.tls ? 'https' : 'http'}://${options.name ?? address}:${port}`
  return {
    origin,
    port,
    requests,
    headers,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
