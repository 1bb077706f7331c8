import type { JsonObject, Reply } from '../../message.ts'
import type { Status } from '../client.ts'
import { invalid, notFound, notPermitted } from '../errors.ts'
import { newServer, type Server, serversOf } from '../servers.ts'
import type { OktaSettings } from '../settings.ts'
import { type Asked, apiOf, created, done, type Handler, lifecycle, link, shown } from './asked.ts'
import { paged } from './lists.ts'
import { textAt, textsAt } from './members.ts'

const quarter = 90 * 86_400_000

/** The custom servers; the org's own is not among them. */
const customOf = ({ servers }: OktaSettings): Server[] => serversOf(servers).filter(({ id }) => id !== null)

export const serverNamed = (org: OktaSettings, id: string | undefined): Server | undefined =>
  customOf(org).find((server) => server.id === id || server.uid === id)

/** Goes on with the server that the path names. */
export const withServer =
  (handle: (asked: Asked, server: Server, org: OktaSettings) => Reply | Promise<Reply>): Handler =>
  (asked, org) => {
    const server = serverNamed(org, asked.ids.server)
    return server ? handle(asked, server, org) : notFound(asked.ids.server ?? '', 'AuthorizationServer')
  }

export const pathOf = (asked: Asked, { id }: Server): string => `${apiOf(asked)}/authorizationServers/${id}`

function signing({ kids, rotationMode, lastRotated }: Server): JsonObject {
  const shared = { kid: kids.current, rotationMode, lastRotated }
  if (rotationMode === 'MANUAL') return shared
  return { ...shared, nextRotation: new Date(Date.parse(lastRotated) + quarter).toISOString() }
}

function show(asked: Asked, server: Server): JsonObject {
  const { origin, home } = asked.call.incoming
  const { id, uid, name, description, audience, issuerMode, status, created, lastUpdated } = server
  const self = pathOf(asked, server)
  const base = `${issuerMode === 'ORG_URL' ? home : origin}/oauth2/${id}`
  return {
    id: uid,
    name,
    description,
    audiences: [audience],
    issuer: base,
    issuerMode,
    status,
    created,
    lastUpdated,
    credentials: { signing: signing(server) },
    default: id === 'default',
    _links: {
      rotateKey: link(`${self}/credentials/lifecycle/keyRotate`, 'POST'),
      metadata: ['oauth-authorization-server', 'openid-configuration'].map((document) => ({
        name: document,
        ...link(`${base}/.well-known/${document}`, 'GET'),
      })),
      resourceServerCredentialsKeys: link(`${self}/resourceservercredentials/keys`, 'GET'),
      keys: link(`${self}/credentials/keys`, 'GET'),
      claims: link(`${self}/claims`, 'GET', 'POST'),
      policies: link(`${self}/policies`, 'GET', 'POST'),
      self: link(self, 'GET', 'DELETE', 'PUT'),
      scopes: link(`${self}/scopes`, 'GET', 'POST'),
      ...lifecycle(status, self),
    },
  }
}

export const list: Handler = (asked, org) => {
  const q = asked.call.incoming.query.get('q')?.toLowerCase() ?? ''
  const found = customOf(org).filter(({ name, audience }) => `${name}\n${audience}`.toLowerCase().includes(q))
  return paged(
    asked,
    found.map((server) => show(asked, server)),
    200,
  )
}

export const read: Handler = withServer((asked, server) => shown(show(asked, server)))

const modes = ['ORG_URL', 'CUSTOM_URL', 'DYNAMIC']

/** Reads the whole of a server as it was sent into this one; nothing is changed where a rule is broken. */
function readServer({ body, at }: Asked, server: Server, org: OktaSettings): Reply | null {
  const name = textAt(body, 'name')?.trim() ?? ''
  const audiences = textsAt(body, 'audiences') ?? []
  const issuerMode = textAt(body, 'issuerMode') ?? server.issuerMode
  if (name === '') return invalid('name', 'name: The field cannot be left blank')
  if (customOf(org).some((other) => other !== server && other.name === name))
    return invalid('name', 'name: An object with this field already exists in the current organization')
  if (audiences.length !== 1 || !audiences[0]) return invalid('audiences', 'audiences: There must be one audience.')
  if (!modes.includes(issuerMode)) return invalid('issuerMode', `issuerMode: Must be one of [${modes.join(', ')}].`)
  if (issuerMode === 'CUSTOM_URL' && org.domains.length === 0)
    return invalid('issuerMode', 'issuerMode: The org has no custom domain.')
  Object.assign(server, { name, issuerMode, audience: audiences[0], lastUpdated: at })
  server.description = textAt(body, 'description') ?? null
  const mode = textAt(body, 'credentials.signing.rotationMode')
  if (mode === 'AUTO' || mode === 'MANUAL') server.rotationMode = mode
  return null
}

/** A new server rotates its keys by itself, whatever was sent (recorded). */
export const create: Handler = (asked, org) => {
  const server = newServer(asked.at)
  const fault = readServer(asked, server, org)
  if (fault) return fault
  server.rotationMode = 'AUTO'
  org.servers[server.uid] = server
  return created(show(asked, server))
}

export const replace: Handler = withServer(
  (asked, server, org) => readServer(asked, server, org) ?? shown(show(asked, server)),
)

/** `default` cannot be deleted (facts 1.3). */
export const remove: Handler = withServer((_asked, server, { servers }) => {
  if (server.id === 'default') return notPermitted()
  for (const [name, each] of Object.entries(servers)) if (each === server) delete servers[name]
  return done()
})

export const setStatus = (status: Status): Handler =>
  withServer((asked, server) => {
    Object.assign(server, { status, lastUpdated: asked.at })
    return done()
  })
