import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { checkServerIdentity } from 'node:tls'
import type { Failure } from '../model/exchange.ts'
import type { ProxyAnswer } from '../model/network-facts.ts'
import { codeOf, opensslWords, timedOut } from './failures.ts'
import { refusalOf } from './proxy-refusal.ts'
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
  target: string
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

/** A page that comes with a 2xx is no tunnel: through one, a TLS server waits to be spoken to. */
const isPage = (answer: IncomingMessage, head: Buffer): boolean =>
  /^\s*<|^HTTP\//.test(head.toString('latin1')) ||
  (/text\/html/i.test(answer.headers['content-type'] ?? '') && Number(answer.headers['content-length'] ?? 0) > 0)

/** The CONNECT request (RFC 9110 section 9.3.6), not sent yet. */
function connectRequest({ proxy, target, userAgent, login, trust }: TunnelOrder): ClientRequest {
  const overTls = proxy.protocol === 'https:'
  const host = proxy.hostname.replace(/^\[|\]$/g, '')
  const basic = login && Buffer.from(`${login.username}:${login.password}`).toString('base64')
  const identity = (_name: string, certificate: Parameters<typeof checkServerIdentity>[1]) =>
    checkServerIdentity(host, certificate)
  return (overTls ? secureRequest : plainRequest)({
    host,
    port: Number(proxy.port) || (overTls ? 443 : 80),
    method: 'CONNECT',
    path: target,
    agent: false,
    ...(overTls ? { secureContext: secureContextOf(trust), checkServerIdentity: identity } : {}),
    headers: {
      Host: target,
      'User-Agent': userAgent,
      ...(basic === null ? {} : { 'Proxy-Authorization': `Basic ${basic}` }),
    },
  })
}

/** Asks an HTTP proxy for a tunnel. What the proxy answers is a value; it never rejects. */
export function openTunnel(order: TunnelOrder): Promise<Tunnel> {
  const { proxy, login, timeout, signal } = order
  return new Promise((resolve) => {
    const sent = { loginSent: login !== null, overTls: proxy.protocol === 'https:' }
    const ask = connectRequest(order)
    const cancel = () => fail({ kind: 'proxy-unreachable', code: 'ABORT_ERR', message: '' })
    const settle = (tunnel: Tunnel) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      if (!tunnel.socket) ask.destroy()
      resolve(tunnel)
    }
    const fail = (failure: Failure) => settle({ ...noTunnel, ...sent, failure })
    const refuse = (answer: IncomingMessage, socket: Socket, head: Buffer) => {
      clearTimeout(timer)
      void refusalOf(answer, socket, head, sent).then((refusal) => settle({ ...noTunnel, ...sent, ...refusal }))
    }
    const timer = setTimeout(() => fail(timedOut('proxy-unreachable', timeout)), timeout)
    ask.once('connect', (answer, stream, head) => {
      const socket = stream as Socket
      const status = answer.statusCode ?? 0
      socket.on('error', () => {})
      if (status < 200 || status >= 300 || isPage(answer, head)) return refuse(answer, socket, head)
      socket.unshift(head)
      settle({ ...noTunnel, ...sent, socket, status })
    })
    ask.once('response', (answer) => {
      answer.on('error', () => {})
      refuse(answer, answer.socket, Buffer.alloc(0))
    })
    ask.once('error', (error) =>
      fail({ kind: 'proxy-unreachable', code: codeOf(error), message: opensslWords(error.message) }),
    )
    signal?.addEventListener('abort', cancel, { once: true })
    if (signal?.aborted) cancel()
    else ask.end()
  })
}
