import type { Said } from '../../model/said.ts'
import type { FieldProblemId, InputProblem, Repair } from '../../model/target.ts'
import { hasControl, isPlaceholder, withoutQuotes } from '../../model/typed-text.ts'
import type { Clouds } from '../clouds.ts'
import { readPaste } from '../paste.ts'
import { issuerOfWellKnown } from '../well-known.ts'
import { said } from './said.ts'
import { looksLike, withoutAdmin } from './shapes.ts'

export type Server = { kind: 'org' } | { kind: 'custom'; id: string } | { kind: 'custom'; id: null; issuer: string }

/** The server that an address names. `incomplete` is set where `/oauth2` was missing before its id. */
export interface Named {
  server: Server
  incomplete: boolean
}

const custom = (id: string): Named => ({ server: { kind: 'custom', id }, incomplete: false })

/** What the path of a pasted address says about the authorization server: facts 1.2. Null when it says nothing. */
export function serverOfPath(origin: string, path: string): Named | null {
  const byConsoleOrApi = /^\/(?:admin\/oauth2\/as|api\/v1\/authorizationServers)\/([A-Za-z0-9]+)/.exec(path)?.[1]
  if (byConsoleOrApi) return custom(byConsoleOrApi)
  const wellKnown = issuerOfWellKnown(origin, path)
  const at = wellKnown ? wellKnown.issuer.slice(origin.length) : path
  const id = /^\/oauth2\/([^/]+)/.exec(at)?.[1]
  if (id && id !== 'v1') return custom(id)
  if (id === 'v1' || (wellKnown && at === '')) return { server: { kind: 'org' }, incomplete: false }
  const bare = /^\/(default|v1|aus[A-Za-z0-9]{10,30})(?:\/|$)/.exec(at)?.[1]
  if (bare) return { server: bare === 'v1' ? { kind: 'org' } : { kind: 'custom', id: bare }, incomplete: true }
  if (!wellKnown || at.replace(/\/$/, '') === '/oauth2') return null
  return { server: { kind: 'custom', id: null, issuer: wellKnown.issuer }, incomplete: false }
}

const serverId = /^[A-Za-z0-9_-]{1,64}$/

/** The fields that name a server. */
export type ServerField = 'authorization_server' | 'well_known_url'

/**
 * The field of the authorization server takes an id, or any address of that server; so does the one of the well-known URL,
 * whose problems are said in the words of addresses.
 */
export function serverOfField(
  raw: string,
  origin: string,
  field: ServerField,
  clouds: Clouds,
): Named | { problem: InputProblem } {
  const value = withoutQuotes(raw)
  const malformed = field === 'well_known_url' ? 'input.domain-malformed' : 'input.malformed'
  const problem = (says: Said, diagnosis: FieldProblemId = malformed): { problem: InputProblem } => ({
    problem: { field, diagnosis, says, actual: value.slice(0, 200) },
  })
  if (isPlaceholder(value)) return problem(said(`okta.${field}-placeholder`), 'input.placeholder')
  if (hasControl(value)) return problem(said(`okta.${field}-invisible`))
  if (/^api:\/\//i.test(value)) return problem(said('okta.server-audience'))
  if (/[/.]/.test(value)) return serverOfAddress(value, origin, clouds, problem)
  if (value === 'v1' || value.toLowerCase() === 'org') return { server: { kind: 'org' }, incomplete: false }
  if (value.toLowerCase() === 'default') return custom('default')
  if (looksLike.clientId.test(value)) return problem(said('okta.server-is-client-id'))
  return serverId.test(value) ? custom(value) : problem(said('okta.server-malformed'))
}

function serverOfAddress(
  value: string,
  origin: string,
  clouds: Clouds,
  problem: (says: Said) => { problem: InputProblem },
): Named | { problem: InputProblem } {
  const none = () => problem(said('okta.server-unnamed'))
  if (value.startsWith('/')) return serverOfPath(origin, URL.parse(value, origin)?.pathname ?? '') ?? none()
  const { pasted } = readPaste('authorization_server', value, clouds)
  if (!pasted) return none()
  const there = withoutAdmin(pasted.host) ?? pasted.host
  const here = new URL(origin).hostname
  // Two names of the cloud are two orgs; a custom domain may be another name of the same one.
  if (there !== here && clouds.of(there) && clouds.of(here))
    return problem(said('okta.server-elsewhere', { server: there, domain: here }))
  return serverOfPath(origin, pasted.path) ?? none()
}

/** What was put right in the field of its own; null when nothing was. */
export function serverRepair(raw: string, { server }: Named): Repair | null {
  const to = server.kind === 'org' ? 'org' : (server.id ?? server.issuer)
  if (raw.trim() === to || server.kind === 'org') return null
  const says = said(to === raw.trim().toLowerCase() ? 'okta.server-lower-case' : 'okta.server-id-only')
  return { field: 'authorization_server', from: raw.slice(0, 200), to, says }
}
