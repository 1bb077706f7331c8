import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { checkServerIdentity } from 'node:tls'
import type { Failure } from '../model/exchange.ts'
import type { ProxyAnswer } from '../model/facts.ts'
import { codeOf, opensslWords, timedOut } from './failures.ts'
import { secureContextOf } from './trust.ts'
import type { TrustStore } from './trust-store.ts'

export interface Tunnel extends ProxyAnswer {
  socket: Socket | null
}

/** A name and password for a proxy, lent for one request. */
export interface Login {
  username: string
  password: string
}

export interface TunnelOrder {
  proxy: URL
  /** `host:port` of the target. */
  authority: string
  userAgent: string
  /** Sent as Basic (RFC 7617), and only with this request. */
  login: Login | null
  /** Checks the certificate of a proxy that is spoken to over TLS. */
  trust: TrustStore
  /** Milliseconds until an answer must be there. */
  timeout: number
  /** Ends the waiting when the run is cancelled. */
  signal?: AbortSignal
}

export const noTunnel: Tunnel = {
  socket: null,
  failure: null,
  status: null,
  offers: [],
  loginSent: false,
  overTls: false,
  page: null,
}

/** The login that a proxy's own address holds, as people write it into `HTTPS_PROXY`. */
export function loginIn(proxy: URL): Login | null {
  if (!proxy.username) return null
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return { username: decoded(proxy.username), password: decoded(proxy.password) }
}

/** Schemes of `Proxy-Authenticate` (RFC 9110 section 11.7.1), each once, as they are written. */
export function schemesIn(headers: readonly string[]): string[] {
  const schemes = headers.flatMap((header) =>
    [...header.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s|,|$)(?!\s*=)/g)].map(([, scheme = '']) => scheme),
  )
  return [...new Set(schemes)]
}

const mostRead = 16_384
/** Milliseconds that a refusal's page may take to arrive. */
const patience = 500

/** The page of a refusal: what came with the head, and what follows until the end, the length, or the patience is over. */
function pageOf(answer: IncomingMessage, socket: Socket, head: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let read = head
    const length = Math.min(Number(answer.headers['content-length'] ?? mostRead), mostRead)
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(read.toString('utf8'))
    }
    const timer = setTimeout(end, patience)
    const enough = () => read.length >= length
    if (enough()) return end()
    socket.on('data', (chunk: Buffer) => {
      read = Buffer.concat([read, chunk])
      if (enough()) end()
    })
    socket.once('end', end)
    socket.once('error', end)
    socket.once('close', end)
  })
}

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))

/** A refusal as it came: its status, the schemes that it offers for a login, its headers and its page. */
async function refusal(
  answer: IncomingMessage,
  socket: Socket,
  head: Buffer,
  sent: Pick<Tunnel, 'loginSent' | 'overTls'>,
): Promise<Tunnel> {
  const status = answer.statusCode ?? 0
  // Some answer a wrong login with the status of a server, as tinyproxy does.
  const wantsLogin = status === 407 || (status === 401 && sent.loginSent)
  const offers = schemesIn([answer.headers['proxy-authenticate'] ?? []].flat())
  const failure: Failure = {
    kind: wantsLogin ? 'proxy-login' : 'proxy-refused',
    code: String(status),
    message: answer.statusMessage ?? '',
  }
  const page = { headers: flat(answer.headers), body: await pageOf(answer, socket, head) }
  return { ...noTunnel, ...sent, failure, status, offers, page }
}

/** A page that comes with a 2xx is no tunnel: through one, a TLS server waits to be spoken to. */
const isPage = (answer: IncomingMessage, head: Buffer): boolean =>
  /^\s*<|^HTTP\//.test(head.toString('latin1')) ||
  (/text\/html/i.test(answer.headers['content-type'] ?? '') && Number(answer.headers['content-length'] ?? 0) > 0)

/** Asks an HTTP proxy for a tunnel (RFC 9110 section 9.3.6). What the proxy answers is a value; it never rejects. */
export function openTunnel({
  proxy,
  authority,
  userAgent,
  login,
  trust,
  timeout,
  signal,
}: TunnelOrder): Promise<Tunnel> {
  return new Promise((resolve) => {
    const overTls = proxy.protocol === 'https:'
    const sent = { loginSent: login !== null, overTls }
    const host = proxy.hostname.replace(/^\[|\]$/g, '')
    const ask = (overTls ? secureRequest : plainRequest)({
      host,
      port: Number(proxy.port) || (overTls ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      agent: false,
      ...(overTls
        ? {
            secureContext: secureContextOf(trust),
            checkServerIdentity: (_name: string, certificate: Parameters<typeof checkServerIdentity>[1]) =>
              checkServerIdentity(host, certificate),
          }
        : {}),
      headers: {
        Host: authority,
        'User-Agent': userAgent,
        ...(login
          ? {
              'Proxy-Authorization': `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`,
            }
          : {}),
      },
    })
    const cancel = () => fail({ kind: 'proxy-unreachable', code: 'ABORT_ERR', message: 'aborted' })
    const settle = (tunnel: Tunnel) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      if (!tunnel.socket) ask.destroy()
      resolve(tunnel)
    }
    const fail = (failure: Failure) => settle({ ...noTunnel, ...sent, failure })
    const timer = setTimeout(() => fail(timedOut('proxy-unreachable', timeout)), timeout)
    ask.once('connect', (answer, stream, head) => {
      clearTimeout(timer)
      const socket = stream as Socket
      const status = answer.statusCode ?? 0
      socket.on('error', () => {})
      if (status >= 200 && status < 300 && !isPage(answer, head)) {
        socket.unshift(head)
        settle({ ...noTunnel, ...sent, socket, status })
      } else void refusal(answer, socket, head, sent).then(settle)
    })
    ask.once('response', (answer) => {
      clearTimeout(timer)
      answer.on('error', () => {})
      void refusal(answer, answer.socket, Buffer.alloc(0), sent).then(settle)
    })
    ask.once('error', (error) =>
      fail({
        kind: 'proxy-unreachable',
        code: codeOf(error),
        message: opensslWords(error.message),
      }),
    )
    signal?.addEventListener('abort', cancel, { once: true })
    if (signal?.aborted) cancel()
    else ask.end()
  })
}
