import type { Handler } from './asked.ts'
import { rows } from './routes.ts'

/** One path of Okta's own API under one method. */
export interface Route {
  method: string
  pattern: RegExp
  /** The scope that a token needs for it. */
  scope: string
  handle: Handler
  /** The event that a change leaves in the log. */
  event: string | undefined
}

const scopeFor = (area: string, method: string): string =>
  area.includes('.') ? `okta.${area}` : `okta.${area}.${method === 'GET' ? 'read' : 'manage'}`

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`)

const routes: readonly Route[] = rows.map(([method, path, area, handle, event]) => ({
  method,
  pattern: patternOf(path),
  scope: scopeFor(area, method),
  handle,
  event,
}))

/** All scopes that some path needs. */
export const neededScopes: readonly string[] = [...new Set(routes.map(({ scope }) => scope))]

/** Whether a path is one of Okta's own API, under whatever method. */
export const isOwnApi = (path: string): boolean => routes.some(({ pattern }) => pattern.test(path))

/** The route of a request and the ids of its path; null for a method that the path does not take. */
export function ownRouteOf(method: string, path: string): { route: Route; ids: Record<string, string> } | null {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null
    if (found)
      return {
        route,
        ids: Object.fromEntries(
          Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
        ),
      }
  }
  return null
}
