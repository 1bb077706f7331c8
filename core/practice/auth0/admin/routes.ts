import type { Route } from './call.ts'
import { clientGrantRoutes } from './client-grants.ts'
import { clientRoutes } from './clients.ts'
import { credentialRoutes } from './credentials.ts'
import { customDomainRoutes } from './custom-domains.ts'
import { logRoutes } from './logs.ts'
import { organizationRoutes } from './organizations.ts'
import { rateLimitRoutes } from './rate-limit-policies.ts'
import { resourceServerRoutes } from './resource-servers.ts'
import { tenantRoutes } from './tenant-settings.ts'
import { triggerRoutes } from './triggers.ts'

/** All that the practice tenant's Management API can do. */
export const routes: readonly Route[] = [
  ...clientRoutes,
  ...credentialRoutes,
  ...resourceServerRoutes,
  ...clientGrantRoutes,
  ...organizationRoutes,
  ...triggerRoutes,
  ...customDomainRoutes,
  ...logRoutes,
  ...tenantRoutes,
  ...rateLimitRoutes,
]

export interface Matched {
  route: Route
  params: Record<string, string>
}

/** The route of a request, with the parts of its path that the route names. */
export function matched(method: string, path: string): Matched | null {
  const parts = path.split('/').map(decoded)
  for (const route of routes) {
    const names = route.path.split('/')
    if (route.method !== method || names.length !== parts.length) continue
    if (!names.every((name, at) => (name.startsWith(':') ? parts[at] !== '' : name === parts[at]))) continue
    const params = names.flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), parts[at] ?? '']] : []))
    return { route, params: Object.fromEntries(params) }
  }
  return null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
