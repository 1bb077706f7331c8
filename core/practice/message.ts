import type { IncomingHttpHeaders } from 'node:http'
import { type Language, languageOf } from '../model/languages.ts'

export type JsonObject = { [name: string]: unknown }

/** A request as an endpoint reads it. */
export interface Incoming {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
  /** Scheme, host and port that the request used; issuers and endpoints are named after it. */
  origin: string
  /** The same scheme at the tenant's own name, whatever name the request used. */
  home: string
}

export interface Reply {
  status: number
  headers?: Readonly<Record<string, string | readonly string[]>>
  /** An object is sent as JSON. */
  body: string | JsonObject | readonly unknown[]
}

/** The language of a page for whoever sent this: the one that the browser asks for, as at a provider. */
export const languageFor = (headers: IncomingHttpHeaders): Language =>
  languageOf((headers['accept-language'] ?? '').split(',').map((range) => range.split(';')[0]?.trim() ?? ''))

/** Answers to send the browser on; 302 after a form as well. */
export const redirect = (to: string, headers: Reply['headers'] = {}): Reply => ({
  status: 302,
  headers: { Location: to, ...headers },
  body: '',
})

/** What the connection does in place of an answer: it is cut, or stays open without a word. */
export type Silence = 'reset' | 'hang'

export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && typeof (value as Reply).status === 'number' && 'body' in value

export const page = (status: number, title: string, text: string): Reply => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`,
})

/** Reads a form body; parameters that came twice keep their first value. */
export const formOf = (incoming: Incoming): URLSearchParams =>
  (incoming.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(incoming.body)
    : new URLSearchParams()

export type Credentials = { id: string; secret: string }

/** Reads the Basic header: null when there is none, 'garbled' when it is not `id:secret` in base64. */
export function basicOf(incoming: Incoming): Credentials | 'garbled' | null {
  const header = incoming.headers.authorization
  if (!header || !/^basic /i.test(header)) return null
  const pair = Buffer.from(header.slice(6).trim(), 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  return colon < 1 ? 'garbled' : { id: pair.slice(0, colon), secret: pair.slice(colon + 1) }
}
