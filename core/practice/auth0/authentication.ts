import type { Place } from '../faults/fault.ts'
import { readJws } from '../jws.ts'
import { hasEffect } from '../memory.ts'
import { basicOf, type Incoming, type JsonObject } from '../message.ts'
import type { Running } from '../shape.ts'
import { byAssertion, type Refused } from './assertion.ts'
import { auth0Error, unauthorized } from './errors.ts'
import type { Client } from './objects.ts'
import { type Auth0Settings, type Method, provesItselfBy } from './settings.ts'

/** The app that asks (rows A7b, A1, A8). Whatever is wrong with a secret or its method looks like A1. */
export async function authenticated(
  asked: JsonObject,
  incoming: Incoming,
  tenant: Running<Auth0Settings>,
  place: Place,
): Promise<Client | Refused> {
  if (asked.client_assertion !== undefined) return byAssertion(asked, tenant, place)
  const basic = basicOf(incoming)
  const header = basic && basic !== 'garbled' ? basic : null
  const id = header?.id ?? asked.client_id
  if (!id) return auth0Error(401, 'invalid_client', 'Missing client_id')
  const client = tenant.settings.clients.find(({ client_id }) => client_id === id)
  const method: Method = header ? 'client_secret_basic' : 'client_secret_post'
  const secret = header?.secret ?? asked.client_secret
  const known = client && provesItselfBy(client, method) && client.client_secret === secret
  return known && hasEffect(tenant.memory, client.client_secret) ? client : unauthorized()
}

/** The client ID that a request names, in its header, its body or its assertion. */
export function namedIn(asked: JsonObject, incoming: Incoming): string | null {
  const basic = basicOf(incoming)
  const id =
    basic && basic !== 'garbled' ? basic.id : (asked.client_id ?? readJws(String(asked.client_assertion))?.claims.iss)
  return typeof id === 'string' ? id : null
}
