import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { checkServerIdentity } from 'node:tls'
import type { Failure } from '../model/exchange.ts'
import type { ProxyAnswer } from '../model/facts.ts'
import { productOf, titleOf } from '../model/network-products.ts'
import { codeOf, opensslWords, timedOut } from './failures.ts'
import { secureContextOf, type TrustStore } from './trust.ts'

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
}

export const noTunnel: Tunnel = { socket: null, failure: null, status: null, offers: [], says: null, product: null }

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

/** Why a proxy could not be spoken to, as one sentence. */
function unreachable({ code, message }: Failure, secure: boolean): string {
  if (code === 'ECONNREFUSED') return 'Its port is closed: the connection was refused.'
  if (/ENOTFOUND|ENODATA/.test(code)) return 'Its name is not known to the name server of this network.'
  if (code === 'EAI_AGAIN') return 'Its name could not be looked up: the name server did not answer.'
  if (/ECONNRESET|EPIPE/.test(code))
    return `It hung up before it answered${secure ? '' : '; a proxy that wants TLS does so, write its address with https:// then'}.`
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length too long/.test(message))
    return 'It speaks no TLS: write its address with http:// in place of https://.'
  if (/^(ERR_SSL|EPROTO)/.test(code)) return 'TLS could not be agreed on with it: it must speak TLS 1.2 or newer.'
  if (/^HPE_/.test(code)) return 'What it answered is no HTTP: most likely no proxy listens on that port.'
  if (code === 'CERT_HAS_EXPIRED') return 'Its own certificate has expired.'
  if (/ALTNAME/.test(code)) return 'Its own certificate is for another name than the one in its address.'
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return 'Its own certificate is not trusted here.'
  if (/ETIMEDOUT|TIMEOUT|EHOSTUNREACH|ENETUNREACH/.test(code))
    return `It gave no answer${secure ? '; if it speaks no TLS itself, write its address with http:// in place of https://' : ''}.`
  return `It could not be spoken to (${code}).`
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

/** What a proxy's refusal says: its status, the schemes it offers for a login, its page and the product that made it. */
async function refusal(answer: IncomingMessage, socket: Socket, head: Buffer, loggedIn: boolean): Promise<Tunnel> {
  const status = answer.statusCode ?? 0
  // Some answer a wrong login with the status of a server, as tinyproxy does.
  const wantsLogin = status === 407 || (status === 401 && loggedIn)
  const offers = schemesIn([answer.headers['proxy-authenticate'] ?? []].flat())
  const body = await pageOf(answer, socket, head)
  const headers = flat(answer.headers)
  const title = titleOf(body)
  const product = productOf(headers, body)
  const squid = headers['x-squid-error']?.split(' ')[0]
  const said = [
    wantsLogin && loggedIn ? 'The login that was sent was refused.' : null,
    offers.length > 0 ? `It offers: ${offers.join(', ')}.` : null,
    title ? `Its page is titled "${title}".` : null,
    squid ? `Its reason: ${squid}.` : null,
    headers.location ? `It points to ${headers.location.slice(0, 200)}.` : null,
    product ? `The answer looks like ${product}.` : null,
  ].filter((line) => line !== null)
  const failure: Failure = {
    diagnosis: wantsLogin ? 'proxy.auth-required' : 'proxy.refused',
    code: String(status),
    message: `The proxy answered ${status} ${answer.statusMessage ?? ''}`.trim(),
  }
  return { socket: null, failure, status, offers, says: said.join(' ') || null, product }
}

/** A page that comes with a 2xx is no tunnel: through one, a TLS server waits to be spoken to. */
const isPage = (answer: IncomingMessage, head: Buffer): boolean =>
  /^\s*<|^HTTP\//.test(head.toString('latin1')) ||
  (/text\/html/i.test(answer.headers['content-type'] ?? '') && Number(answer.headers['content-length'] ?? 0) > 0)

/** Asks an HTTP proxy for a tunnel (RFC 9110 section 9.3.6). What the proxy answers is a value; it never rejects. */
export function openTunnel({ proxy, authority, userAgent, login, trust, timeout }: TunnelOrder): Promise<Tunnel> {
  return new Promise((resolve) => {
    const host = proxy.hostname.replace(/^\[|\]$/g, '')
    const ask = (proxy.protocol === 'https:' ? secureRequest : plainRequest)({
      host,
      port: Number(proxy.port) || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      agent: false,
      ...(proxy.protocol === 'https:'
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
    const settle = (tunnel: Tunnel) => {
      clearTimeout(timer)
      if (!tunnel.socket) ask.destroy()
      resolve(tunnel)
    }
    const fail = (failure: Failure) =>
      settle({ ...noTunnel, failure, says: unreachable(failure, proxy.protocol === 'https:') })
    const timer = setTimeout(() => fail(timedOut('proxy.unreachable', timeout / 1000)), timeout)
    ask.once('connect', (answer, stream, head) => {
      clearTimeout(timer)
      const socket = stream as Socket
      const status = answer.statusCode ?? 0
      socket.on('error', () => {})
      if (status >= 200 && status < 300 && !isPage(answer, head)) {
        socket.unshift(head)
        settle({ ...noTunnel, socket, status })
      } else void refusal(answer, socket, head, login !== null).then(settle)
    })
    ask.once('response', (answer) => {
      clearTimeout(timer)
      answer.on('error', () => {})
      void refusal(answer, answer.socket, Buffer.alloc(0), login !== null).then(settle)
    })
    ask.once('error', (error) =>
      fail({
        diagnosis: 'proxy.unreachable',
        code: codeOf(error),
        message: opensslWords(error.message.replace(/^write EPROTO /, '')),
      }),
    )
    ask.end()
  })
}
