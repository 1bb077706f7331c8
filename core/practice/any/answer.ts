import { changedKeySet, changedMetadata } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import { formOf, type Incoming, type Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { loginPath } from '../sign-on/pages.ts'
import { type Sent, sessionOf, signIn, type Visit } from '../sign-on/sign-in.ts'
import { addresses, type Endpoint, endpointAt, ofOtherRealm } from './addresses.ts'
import { authorize } from './authorize.ts'
import type { Call } from './call.ts'
import { noSuchPath, noSuchRealm, realmOff, wrongVerb } from './errors.ts'
import { keySet } from './keys.ts'
import { oauthDocument, oidcDocument } from './metadata.ts'
import type { AnySettings } from './settings.ts'
import { token } from './token.ts'

type Tenant = Running<AnySettings>

/** Any request to the practice server. */
export async function answer(incoming: Incoming, tenant: Tenant): Promise<Reply> {
  const { path, method } = incoming
  const { exists, enabled } = tenant.settings.realm
  const endpoint = endpointAt(path)
  if (ofOtherRealm(path) || (endpoint && !exists)) return noSuchRealm()
  if (endpoint && !enabled) return realmOff()
  if (path === loginPath) return method === 'POST' ? afterForm(signIn(incoming, tenant), incoming, tenant) : wrongVerb()
  if (!endpoint) return noSuchPath()
  if (method !== (endpoint === 'token' ? 'POST' : 'GET')) return wrongVerb()
  const visit = { session: sessionOf(incoming, tenant), fresh: false, consented: false, cancelled: false }
  return endpointAnswer(endpoint, await callOf(incoming, tenant), visit)
}

async function callOf(incoming: Incoming, tenant: Tenant): Promise<Call> {
  const { origin } = incoming
  const { issuer, base } = addresses(origin)
  const place: Place = {
    origin,
    base,
    now: Math.floor(tenant.now() / 1000),
    material: await tenant.material('realm'),
  }
  return { incoming, tenant, place, issuer, form: formOf(incoming) }
}

async function endpointAnswer(endpoint: Endpoint, call: Call, visit: Visit): Promise<Reply> {
  const { tenant, place, incoming } = call
  const { scopes } = tenant.settings
  switch (endpoint) {
    case 'oidc':
      return cached(changedMetadata(tenant.faults, oidcDocument(incoming.origin, scopes), 'oidc', place))
    case 'oauth':
      return cached(changedMetadata(tenant.faults, oauthDocument(incoming.origin, scopes), 'oauth', place))
    case 'keys':
      return cached(changedKeySet(tenant.faults, keySet(place.material), place))
    case 'authorize':
      return authorize(call, visit)
    case 'token':
      return unstored(await token(call))
  }
}

/** Goes on with the request that needed the person, as a browser would that was sent back to it. */
async function afterForm(sent: Sent, incoming: Incoming, tenant: Tenant): Promise<Reply> {
  if ('reply' in sent) return sent.reply
  const from = URL.parse(sent.fromUri, incoming.origin)
  if (from?.origin !== incoming.origin || endpointAt(from.pathname) !== 'authorize') return noSuchPath()
  const behind = { ...incoming, method: 'GET', path: from.pathname, query: from.searchParams, body: '' }
  const reply = authorize(await callOf(behind, tenant), sent.visit)
  return sent.cookie === null ? reply : { ...reply, headers: { ...reply.headers, 'Set-Cookie': sent.cookie } }
}

const cached = (reply: Reply): Reply => ({
  ...reply,
  headers: { 'Cache-Control': 'no-cache, must-revalidate, no-transform, no-store', ...reply.headers },
})

const unstored = (reply: Reply): Reply => ({
  ...reply,
  headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache', ...reply.headers },
})
