import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { Failure } from '../model/exchange.ts'
import { codeOf, timedOut } from './failures.ts'

export interface Tunnel {
  socket: Socket | null
  failure: Failure | null
  /** The proxy's answer to CONNECT, when it gave one. */
  status: number | null
  /** What the proxy offers or says, such as the schemes it accepts for a login. */
  says: string | null
}

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110 section 9.3.6). A login in the proxy's URL is sent as Basic.
 * @param authority `host:port` of the target
 * @param timeout milliseconds
 */
export function openTunnel(proxy: URL, authority: string, userAgent: string, timeout: number): Promise<Tunnel> {
  return new Promise((resolve) => {
    const login = proxy.username ? `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}` : null
    const ask = (proxy.protocol === 'https:' ? secureRequest : plainRequest)({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: Number(proxy.port) || (proxy.protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: authority,
      agent: false,
      headers: {
        Host: authority,
        'User-Agent': userAgent,
        ...(login ? { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` } : {}),
      },
    })
    const refuse = (failure: Failure, status: number | null = null, says: string | null = null) => {
      clearTimeout(timer)
      ask.destroy()
      resolve({ socket: null, failure, status, says })
    }
    const timer = setTimeout(() => refuse(timedOut('proxy.unreachable', timeout / 1000)), timeout)
    ask.once('connect', (answer, socket, head) => {
      clearTimeout(timer)
      const status = answer.statusCode ?? 0
      if (status >= 200 && status < 300) {
        socket.unshift(head)
        resolve({ socket: socket as Socket, failure: null, status, says: null })
        return
      }
      const offered = [answer.headers['proxy-authenticate'] ?? []].flat().join(', ')
      const title = /<title[^>]*>([^<]{1,200})/i.exec(head.toString('utf8'))?.[1]?.trim()
      const diagnosis = status === 407 ? 'proxy.auth-required' : 'proxy.refused'
      socket.destroy()
      refuse(
        {
          diagnosis,
          code: String(status),
          message: `The proxy answered ${status} ${answer.statusMessage ?? ''}`.trim(),
        },
        status,
        offered || title || null,
      )
    })
    ask.once('response', (answer) => {
      const status = answer.statusCode ?? 0
      refuse(
        {
          diagnosis: status === 407 ? 'proxy.auth-required' : 'proxy.refused',
          code: String(status),
          message: `The proxy answered ${status}`,
        },
        status,
      )
    })
    ask.once('error', (error) =>
      refuse({ diagnosis: 'proxy.unreachable', code: codeOf(error), message: error.message }),
    )
    ask.end()
  })
}
