import type { JsonObject, Reply } from '../../message.ts'
import type { Auth0Settings } from '../settings.ts'
import type { Members } from './members.ts'

/** One call of the Management API, after it was let in and its body was found right. */
export interface Call {
  /** The parts of the path that the route names. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  body: JsonObject
  /** The tenant as it is now: read anew after a change. */
  readonly settings: Auth0Settings
  change(edit: (base: Auth0Settings) => void): void
  /** The scopes of the token. */
  allowed: ReadonlySet<string>
  /** When it is, as the objects have it. */
  at: string
  /** The certificate that an app's tokens are checked with, as PEM. */
  certificate: string
  /** Whether a new object is in lists already. */
  listed(id: string): boolean
  /** An app has a new secret. */
  renewed(secret: string): void
  log: readonly JsonObject[]
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** After `/api/v2`; a part that begins with a colon is any one part. */
  path: string
  /** One of these scopes is needed. */
  anyOf: readonly string[]
  /** This one is needed as well. */
  and?: string
  /** What the body may have; left out where there is none. */
  members?: Members
  /** What the log calls it. */
  title: string
  handle(call: Call): Reply | Promise<Reply>
}

export const ok = (body: Reply['body'], status = 200): Reply => ({ status, body })

export const gone: Reply = { status: 204, body: '' }

/** The object, or what is said where there is none. */
export const shownOr = <T>(found: T | undefined, otherwise: Reply, show: (found: T) => Reply): Reply =>
  found === undefined ? otherwise : show(found)

export const withoutNulls = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
