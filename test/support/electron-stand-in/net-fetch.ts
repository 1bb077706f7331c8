import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { connect as tlsConnect } from 'node:tls'
import { theApp } from './app.ts'
import { asksForCertificate } from './certificate-request.ts'
import { machine } from './machine.ts'
import { Event } from './only.ts'

/** How Chromium names what Node names otherwise. */
const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_CLOSED',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
  CERT_NOT_YET_VALID: 'ERR_CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
  CERT_REVOKED: 'ERR_CERT_REVOKED',
}
function named(error: NodeJS.ErrnoException): Error {
  const { code = '' } = error
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return error
  const trust = /^(DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|CERT_|INVALID_CA)/.test(code) ? 'ERR_CERT_AUTHORITY_INVALID' : null
  return new Error(`net::${names[code] ?? trust ?? 'ERR_SSL_PROTOCOL_ERROR'}`)
}

interface Certificate {
  cert: string
  key: string
}

/**
 * Which certificate of the person is shown: Electron asks the program, and shows the first one where it does not prevent
 * that (`App::SelectClientCertificate`; no page asked, so there are no contents). A store without one is not spoken of.
 */
function chosenCertificate(host: string, port: number): Certificate | null {
  const [first] = machine.clientCertificates
  if (!first) return null
  const event = new Event()
  let chosen: Certificate | null | undefined
  const list = machine.clientCertificates.map(({ cert }) => ({ data: cert }))
  theApp.emit(
    'select-client-certificate',
    event,
    null,
    `${host}:${port}`,
    list,
    (certificate?: { data: string } | null) => {
      chosen = machine.clientCertificates.find(({ cert }) => cert === certificate?.data) ?? null
    },
  )
  return event.defaultPrevented ? (chosen ?? null) : first
}

/** A tunnel through the system's proxy, or nothing where it names none. */
async function tunnel(host: string, port: number): Promise<Socket | undefined> {
  const [, proxy] = /^(?:PROXY|HTTPS) ([^;]+)/.exec(machine.proxy) ?? []
  if (!proxy) return undefined
  const { hostname, port: at } = new URL(`http://${proxy.trim()}`)
  const asked = httpRequest({ host: hostname, port: at || 80, method: 'CONNECT', path: `${host}:${port}` })
  return new Promise((resolve, reject) => {
    asked.once('connect', ({ statusCode }, socket) =>
      statusCode === 200 ? resolve(socket) : reject(new Error('net::ERR_TUNNEL_CONNECTION_FAILED')),
    )
    asked.once('error', () => reject(new Error('net::ERR_PROXY_CONNECTION_FAILED')))
    asked.end()
  })
}

async function ask(request: Request, url: URL): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || (secure ? 443 : 80))
  const options = { method: request.method, headers: Object.fromEntries(request.headers), signal: request.signal }
  const through = await tunnel(host, port)
  if (!secure)
    return new Promise((resolve, reject) => {
      const sent = httpRequest(url, { ...options, ...(through ? { createConnection: () => through } : {}) }, resolve)
      sent.on('error', (error) => reject(named(error))).end()
    })
  const wanted = machine.clientCertificates.length > 0 && (await asksForCertificate(host, port))
  const certificate = wanted ? chosenCertificate(host, port) : null
  const tls = { host, port, ...(isIP(host) ? {} : { servername: host }), ...(certificate ?? {}) }
  return new Promise((resolve, reject) => {
    const createConnection = () => tlsConnect({ ...tls, ...(through ? { socket: through } : {}) })
    const sent = httpsRequest(url, { ...options, createConnection }, resolve)
    sent.on('error', (error) => reject(named(error))).end()
  })
}

/** `session.fetch` (lib/browser/api/net-fetch.ts, lib/common/api/net-client-request.ts). */
export async function netFetch(input: string, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  if (request.body) throw new Error('the stand-in for Electron has no session.fetch with a body')
  request.signal.throwIfAborted()
  const stopped = Promise.withResolvers<never>()
  stopped.promise.catch(() => {})
  request.signal.addEventListener('abort', () => stopped.reject(request.signal.reason))
  let url = new URL(request.url)
  for (let redirects = 0; redirects <= 20; redirects++) {
    const answer = await Promise.race([ask(request, url), stopped.promise])
    const { location } = answer.headers
    const status = answer.statusCode ?? 0
    if (status < 300 || status > 399 || location === undefined) {
      const headers = new Headers()
      for (const [name, value] of Object.entries(answer.headers))
        headers.set(name, Array.isArray(value) ? value.join(', ') : String(value))
      const bare = [101, 204, 205, 304].includes(status) || request.method === 'HEAD'
      if (bare) answer.resume()
      const body = bare ? null : (Readable.toWeb(answer) as ReadableStream)
      return new Response(body, { headers, status, statusText: answer.statusMessage ?? '' })
    }
    answer.destroy()
    if (request.redirect === 'manual') throw new Error('Redirect was cancelled')
    if (request.redirect === 'error') throw new Error("Attempted to redirect, but redirect policy was 'error'")
    url = new URL(location, url)
  }
  throw new Error('net::ERR_TOO_MANY_REDIRECTS')
}
