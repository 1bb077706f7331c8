import type { Place } from '../faults/fault.ts'
import type { Incoming, Reply, Silence } from '../message.ts'
import { hexadecimal } from '../random.ts'
import type { Running } from '../shape.ts'
import { consentPath, loginPath } from '../sign-on/pages.ts'
import { consent, type Sent, sessionOf, signIn, type Visit } from '../sign-on/sign-in.ts'
import { ownApi } from './admin/own-api.ts'
import { limitHeaders } from './admin/rate.ts'
import { isOwnApi } from './admin/route-of.ts'
import { authorize } from './authorize.ts'
import { wrongServer } from './authorize-request.ts'
import { preflight, readable } from './browser.ts'
import { type Call, callOf } from './call.ts'
import { document, publicKeys } from './documents.ts'
import { deactivated, noLicence, noSuchPath, noSuchServer, wrongVerb } from './errors.ts'
import { materialFor } from './keys.ts'
import { organization } from './organization.ts'
import { type Endpoint, methods, routeOf } from './routes.ts'
import { addressesOf, type Server, serversOf } from './servers.ts'
import type { OktaSettings } from './settings.ts'
import { token } from './token.ts'
import { introspect, revoke, userinfo } from './token-care.ts'
import { logToken } from './token-log.ts'

type Tenant = Running<OktaSettings>

/** Any request to the practice org. */
export async function answer(incoming: Incoming, tenant: Tenant): Promise<Reply | Silence> {
  const requestId = hexadecimal(32)
  const reply = await answered(incoming, tenant, requestId)
  if (typeof reply === 'string') return reply
  logToken(incoming, reply, tenant, requestId)
  return { ...reply, headers: { ...everywhere(requestId), ...reply.headers } }
}

/** What Okta sends with every answer; Strict-Transport-Security is left out, which a browser would remember of this machine. */
const everywhere = (requestId: string) => ({
  Server: 'nginx',
  'X-Okta-Request-Id': requestId,
  'X-Content-Type-Options': 'nosniff',
  P3P: 'CP="HONK"',
  'Accept-CH': 'Sec-CH-UA-Platform-Version',
  Vary: 'Origin',
})

async function answered(incoming: Incoming, tenant: Tenant, requestId: string): Promise<Reply | Silence> {
  const { settings } = tenant
  const { path, method } = incoming
  if (settings.org.state === 'deactivated') return deactivated()
  if (path === '/.well-known/okta-organization')
    return readable({ status: 200, body: organization(incoming, settings) }, incoming, settings)
  if (isOwnApi(path)) {
    const call = await callTo(settings.servers.org, incoming, tenant)
    const reply = await ownApi(call, requestId)
    if (typeof reply === 'string') return reply
    return limited({ ...reply, headers: { ...limitHeaders(call), ...reply.headers } }, call.place)
  }
  if (path === loginPath || path === consentPath)
    return method === 'POST'
      ? afterForm((path === loginPath ? signIn : consent)(incoming, tenant), incoming, tenant)
      : wrongVerb()
  const route = routeOf(path)
  return route ? endpointAnswer(incoming, tenant, route.endpoint, route.server) : noSuchPath()
}

async function callTo(server: Server, incoming: Incoming, tenant: Tenant): Promise<Call> {
  const { base, issuer } = addressesOf(server, incoming)
  const now = Math.floor(tenant.now() / 1000)
  const place: Place = { origin: incoming.origin, base, now, material: await materialFor(server, tenant) }
  return callOf(incoming, tenant, server, place, issuer)
}

const serverNamed = (id: string | null, { servers, org }: OktaSettings): Server | undefined =>
  id !== null && org.state === 'parked'
    ? undefined
    : serversOf(servers).find((each) => each.id === id && each.status === 'ACTIVE')

async function endpointAnswer(
  incoming: Incoming,
  tenant: Tenant,
  endpoint: Endpoint,
  id: string | null,
): Promise<Reply> {
  const { settings } = tenant
  if (incoming.method === 'OPTIONS' && endpoint !== 'authorize') return preflight(incoming)
  if (!methods[endpoint].includes(incoming.method)) return wrongVerb()
  if (id !== null && !settings.org.licensed) return noLicence()
  const server = serverNamed(id, settings)
  if (endpoint === 'authorize')
    return authorizeAnswer(incoming, tenant, id, {
      session: sessionOf(incoming, tenant),
      fresh: false,
      consented: false,
      cancelled: false,
    })
  if (!server) return noSuchServer(id ?? '')
  const call = await callTo(server, incoming, tenant)
  const reply = await answers[endpoint](call)
  // The token endpoint marks its own answers; what is asked there is judged by other rules.
  return endpoint === 'token' ? limited(reply, call.place) : readable(reply, incoming, settings)
}

const answers: Readonly<Record<Exclude<Endpoint, 'authorize'>, (call: Call) => Reply | Promise<Reply>>> = {
  oauth: (call) => document(call, 'oauth'),
  oidc: (call) => document(call, 'oidc'),
  keys: publicKeys,
  token,
  userinfo,
  introspect,
  revoke,
}

async function authorizeAnswer(incoming: Incoming, tenant: Tenant, id: string | null, visit: Visit): Promise<Reply> {
  const server = serverNamed(id, tenant.settings)
  const call = await callTo(server ?? tenant.settings.servers.org, incoming, tenant)
  return server ? authorize(call, visit) : wrongServer(call)
}

/** Goes on with the request that needed the person, as a browser would that was sent back to it. */
async function afterForm(sent: Sent, incoming: Incoming, tenant: Tenant): Promise<Reply> {
  if ('reply' in sent) return sent.reply
  const from = URL.parse(sent.fromUri, incoming.origin)
  const route = from?.origin === incoming.origin ? routeOf(from.pathname) : null
  if (!from || route?.endpoint !== 'authorize') return noSuchPath()
  const behind = { ...incoming, method: 'GET', path: from.pathname, query: from.searchParams, body: '' }
  const reply = await authorizeAnswer(behind, tenant, route.server, sent.visit)
  return sent.cookie === null ? reply : { ...reply, headers: { ...reply.headers, 'Set-Cookie': sent.cookie } }
}

const limited = (reply: Reply, { now }: Place): Reply => ({
  ...reply,
  headers: {
    'Cache-Control': 'no-cache, no-store',
    Pragma: 'no-cache',
    Expires: '0',
    'X-Rate-Limit-Limit': '2000',
    'X-Rate-Limit-Remaining': '1999',
    'X-Rate-Limit-Reset': String(now + 60),
    ...reply.headers,
  },
})
