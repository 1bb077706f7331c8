import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Interference, type PlainServer, startPlainServer } from '../support/plain-server.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'

const guide = guideNamed('okta/fortanix-key-insight')
const secret = 'plain-secret-of-forty-characters-is-this-'
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function serve(interfere?: Interference): Promise<PlainServer> {
  const server = await startPlainServer(interfere ? { interfere } : {})
  open.push(server)
  return server
}

const against = (origin: string, timeout = 2000) =>
  runGuide(guide, { domain: origin, client_id: 'plain-client', scope: 'ki.scan' }, secret, { timeout })

const metadata = '/oauth2/default/.well-known/oauth-authorization-server'
/** Answers with this, whatever was asked. */
const reply =
  (status: number, body = '', headers: Record<string, string> = {}): Interference =>
  (_request, response) => {
    response.writeHead(status, headers)
    response.end(body)
    return true
  }
/** Does something, then leaves the request as answered. */
const only =
  (act: (...given: Parameters<Interference>) => void): Interference =>
  (...given) => {
    act(...given)
    return true
  }
const everywhere = () => true
const at = (where: string) => (path: string) => path === where

/** Each is a way in which a server does not do what it should, named by what it does. */
const misbehaviours: readonly [string, (path: string) => boolean, Interference, string][] = [
  ['cuts the connection without a word', everywhere, only((request) => request.socket.destroy()), 'connect.reset'],
  ['never answers', everywhere, () => true, 'http.timeout'],
  [
    'sends headers and then nothing',
    at(metadata),
    only((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.write('{')
    }),
    'http.truncated',
  ],
  [
    'cuts the connection in the middle of the body',
    at(metadata),
    only((request, response) => {
      response.writeHead(200, { 'Content-Length': '900' })
      response.write('{"a')
      setTimeout(() => request.socket.destroy(), 20)
    }),
    'http.truncated',
  ],
  ['sends more than anybody would read', at(metadata), reply(200, 'x'.repeat(3_000_000)), 'http.too-large'],
  [
    'sends a page of the company',
    everywhere,
    reply(200, '<html><title>Welcome to the intranet</title></html>', { 'Content-Type': 'text/html' }),
    'http.not-json',
  ],
  ['sends an empty 200', at(metadata), reply(200, ''), 'http.not-json'],
  ['sends 204', at(metadata), reply(204, ''), 'http.not-json'],
  [
    'redirects to another host',
    at(metadata),
    reply(302, '', { Location: 'https://elsewhere.example/x' }),
    'http.redirected',
  ],
  ['redirects within the host', at(metadata), reply(301, '', { Location: '/login' }), 'http.redirected'],
  [
    'redirects to a captive portal',
    everywhere,
    reply(302, '', { Location: 'http://portal.hotel.example/splash' }),
    'portal.captive',
  ],
  ['answers as a captive portal', everywhere, reply(511, '<title>Log in</title>'), 'portal.captive'],
  [
    'is a block page',
    everywhere,
    reply(403, '<title>Access denied by the web filter</title>', { 'Content-Type': 'text/html' }),
    'http.blocked',
  ],
  ['is overloaded', everywhere, reply(503, '{}'), 'http.server-error'],
  ['asks to slow down', everywhere, reply(429, '{}', { 'Retry-After': '30' }), 'http.rate-limited'],
  ['is a teapot', everywhere, reply(418, '{}'), 'http.unexpected-status'],
  ['has no such document', at(metadata), reply(404, 'nothing here'), 'metadata.not-found'],
  ['sends a list for the metadata', at(metadata), reply(200, '[]'), 'metadata.invalid'],
  ['has no keys', at('/oauth2/default/v1/keys'), reply(404, ''), 'keys.unreachable'],
  ['fails at the keys', at('/oauth2/default/v1/keys'), reply(500, ''), 'http.server-error'],
  ['sets a limit for the keys', at('/oauth2/default/v1/keys'), reply(429, '{}'), 'http.rate-limited'],
  ['blocks the keys', at('/oauth2/default/v1/keys'), reply(403, '<title>Access denied</title>'), 'http.blocked'],
  ['refuses the metadata without a word', at(metadata), reply(401, ''), 'http.blocked'],
  ['sends an error for the metadata', at(metadata), reply(200, '{"error":"not_found"}'), 'metadata.invalid'],
  ['sends a list for the token', at('/oauth2/default/v1/token'), reply(200, '[]'), 'token.response-invalid'],
  ['sends a word for the token', at('/oauth2/default/v1/token'), reply(200, '"x"'), 'token.response-invalid'],
  ['has a page for the keys', at('/oauth2/default/v1/keys'), reply(200, '<p>keys</p>'), 'keys.invalid'],
  ['hangs at the token endpoint', at('/oauth2/default/v1/token'), () => true, 'http.timeout'],
  [
    'sends a page from the token endpoint',
    at('/oauth2/default/v1/token'),
    reply(200, '<title>Proxy</title>'),
    'http.not-json',
  ],
  [
    'redirects the token request',
    at('/oauth2/default/v1/token'),
    reply(307, '', { Location: '/elsewhere' }),
    'http.redirected',
  ],
  [
    'refuses with an error nobody has heard of',
    at('/oauth2/default/v1/token'),
    reply(400, '{"error":"moon_phase"}', { 'Content-Type': 'application/json' }),
    'token.refused',
  ],
  [
    'sends a token response without a token',
    at('/oauth2/default/v1/token'),
    reply(200, '{"token_type":"Bearer"}'),
    'token.response-invalid',
  ],
]

describe('a server that', () => {
  it('is healthy is found healthy, although it has no org document', async () => {
    const server = await serve()
    const report = await against(server.origin)
    expect(redOf(report)).toEqual([])
    expect(report.verdict).toBe('pass')
  })

  it.each(misbehaviours)('%s', async (_name, where, misbehave, expected) => {
    const server = await serve((request, response, path) => where(path) && misbehave(request, response, path))
    const report = await against(server.origin, 700)
    expect(report.rootCause).toBe(expected)
    expect(redOf(report)).toEqual([expected])
    expect(report.verdict).toBe('fail')
  })

  it('redirects is never followed', async () => {
    const moved = reply(302, '', { Location: '/oauth2/default/v1/keys' })
    const server = await serve((request, response, path) => path === metadata && moved(request, response, path))
    await against(server.origin)
    expect(server.requests.filter((line) => line.endsWith('/v1/keys'))).toEqual([])
  })

  it('echoes the secret sees it masked in the report', async () => {
    const server = await serve((request, response, path) => {
      const { authorization = '' } = request.headers
      const error_description = `you sent ${secret} and ${authorization}`
      const echo = reply(400, JSON.stringify({ error: 'odd', error_description }), {
        'X-Echo': authorization,
        'X-Okta-Request-Id': `${secret} ${authorization}`,
      })
      return path.endsWith('/token') && echo(request, response, path)
    })
    const text = JSON.stringify(await against(server.origin))
    expect(text).not.toContain(secret)
    expect(text).not.toContain(Buffer.from(`plain-client:${secret}`).toString('base64'))
  })

  it('is asked without an Origin header, with a User-Agent that names us, and no more often than needed', async () => {
    const server = await serve()
    await against(server.origin)
    expect(server.requests.toSorted()).toEqual([
      'GET /.well-known/okta-organization',
      'GET /oauth2/default/.well-known/oauth-authorization-server',
      'GET /oauth2/default/.well-known/openid-configuration',
      'GET /oauth2/default/v1/keys',
      'POST /oauth2/default/v1/token',
    ])
    expect(
      server.headers.every(
        (headers) => headers.origin === undefined && /^idp-preflight\//.test(headers['user-agent'] ?? ''),
      ),
    ).toBe(true)
  })

  it('gets no token request when its metadata names another issuer', async () => {
    const server = await serve((request, response, path) => {
      const document = {
        issuer: 'https://evil.example',
        token_endpoint: `${server.origin}/oauth2/default/v1/token`,
        jwks_uri: `${server.origin}/oauth2/default/v1/keys`,
      }
      return path === metadata && reply(200, JSON.stringify(document))(request, response, path)
    })
    const report = await against(server.origin)
    expect(report.rootCause).toBe('metadata.issuer-mismatch')
    expect(server.requests.filter((line) => line.startsWith('POST'))).toEqual([])
  })

  it('gets no secret when its metadata sends the token request elsewhere', async () => {
    const other = await serve()
    const server = await serve((request, response, path) => {
      const document = {
        issuer: `${server.origin}/oauth2/default`,
        token_endpoint: 'https://evil.example/token',
        jwks_uri: `${other.origin}/k`,
      }
      return path === metadata && reply(200, JSON.stringify(document))(request, response, path)
    })
    const report = await against(server.origin)
    expect(report.rootCause).toBe('metadata.insecure-endpoint')
    expect(other.requests).toEqual([])
  })
})

describe('a port that', () => {
  const tcp = async (talk: (socket: Socket) => void): Promise<number> => {
    const sockets = new Set<Socket>()
    const server: Server = createTcpServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      talk(socket)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    open.push({
      close: async () => {
        for (const socket of sockets) socket.destroy()
        await new Promise((closed) => server.close(closed))
      },
    })
    return (server.address() as AddressInfo).port
  }

  it('is closed is named refused', async () => {
    const port = await tcp(() => {})
    await open.pop()?.close()
    expect((await against(`http://127.0.0.1:${port}`)).rootCause).toBe('connect.refused')
  })

  it('speaks something else than HTTP is named so', async () => {
    const port = await tcp((socket) => socket.once('data', () => socket.write('SSH-2.0-OpenSSH_9.2\r\n')))
    const report = await against(`http://127.0.0.1:${port}`)
    expect(report.rootCause).toBe('http.not-json')
  })

  it('accepts and says nothing is a time-out', async () => {
    const port = await tcp(() => {})
    expect((await against(`http://127.0.0.1:${port}`, 400)).rootCause).toBe('http.timeout')
    expect((await against(`https://127.0.0.1:${port}`, 400)).rootCause).toBe('http.timeout')
  })

  it('hangs up during the TLS handshake is a cut connection', async () => {
    const port = await tcp((socket) => socket.once('data', () => socket.destroy()))
    expect((await against(`https://127.0.0.1:${port}`)).rootCause).toBe('connect.reset')
  })

  it('speaks plain http where TLS was asked is a failed handshake', async () => {
    const server = await serve()
    expect((await against(server.origin.replace('http:', 'https:'))).rootCause).toBe('tls.handshake-failed')
  })
})

describe('a name that', () => {
  it('does not exist is not found or its resolver fails, and nothing else is red', async () => {
    const report = await against('https://no-such-org.invalid')
    expect(['dns.not-found', 'dns.failed']).toContain(report.rootCause)
    expect(redOf(report)).toHaveLength(1)
  })
})

describe('a run', () => {
  it('that is cancelled is incomplete and says so', async () => {
    const server = await serve(() => true)
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 150)
    const report = await runGuide(
      guide,
      { domain: server.origin, client_id: 'plain-client' },
      secret,
      { timeout: 5000 },
      abort.signal,
    )
    expect(report.verdict).toBe('incomplete')
    expect(report.headline).toContain('canceled')
    expect(report.rootCause).toBeNull()
  })
})
