import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Reply } from '../message.ts'
import type { Call } from './call.ts'
import { clientNamed } from './clients.ts'
import { noSuchClient } from './errors.ts'
import { keySet } from './keys.ts'
import { oauthDocument, oidcDocument } from './metadata.ts'
import type { Server } from './servers.ts'

/** `{base}/v1/keys`. */
export const publicKeys = ({ tenant, server, place }: Call): Reply =>
  cached(changedKeySet(tenant.faults, keySet(server, place.material), place), 3_832_304)

/** The server's own scopes that its administrator lets everybody see (facts 2). */
const publishedScopes = ({ scopes }: Server): string[] =>
  scopes.filter(({ metadataPublish }) => metadataPublish === 'ALL_CLIENTS').map(({ name }) => name)

/** One of the two discovery documents (facts 1.5, 2). */
export function document({ incoming, tenant, server, place, issuer }: Call, which: 'oauth' | 'oidc'): Reply {
  const client = incoming.query.get('client_id')
  if (client !== null && !clientNamed(tenant.settings.clients, client)) return noSuchClient(400)
  const made = which === 'oauth' ? oauthDocument : oidcDocument
  // An issuer that is pinned to the org's own host takes the addresses with it.
  const host = place.base.slice(0, place.base.indexOf('/oauth2'))
  const found = made(host, place.base, issuer)
  const scopes_supported = [...(found.scopes_supported as string[]), ...publishedScopes(server)]
  return cached(changedMetadata(tenant.faults, { ...found, scopes_supported }, which, place), 86_400)
}

const cached = (reply: Reply, seconds: number): Reply => ({
  ...reply,
  headers: { 'Cache-Control': `max-age=${seconds}, must-revalidate`, ...reply.headers },
})
