import { readJws } from '../jws.ts'
import { basicOf, formOf, type Incoming, type JsonObject, type Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { clientsOf } from './clients.ts'
import { type Event, entryOf } from './log.ts'
import { reasonOf } from './log-reasons.ts'
import { routeOf } from './routes.ts'
import { serversOf } from './servers.ts'
import type { OktaSettings } from './settings.ts'

/** Writes down what came of a token request, granted or not (facts 7.1). */
export function logToken(incoming: Incoming, reply: Reply, tenant: Running<OktaSettings>, requestId: string): void {
  const route = routeOf(incoming.path)
  if (route?.endpoint !== 'token' || incoming.method !== 'POST') return
  const grant = route.server === null ? 'app.oauth2.token.grant' : 'app.oauth2.as.token.grant'
  const outcome = outcomeOf(reply)
  const event = { ...outcome, ...aboutRequest(incoming, tenant.settings, route.server) }
  const add = (type: string, message: string) =>
    tenant.memory.log.push(entryOf({ type, message, ...event }, incoming, requestId, tenant.now()))
  add(grant, 'OAuth2 token request')
  if (outcome.result === 'SUCCESS') add(`${grant}.access_token`, 'OAuth2 access token is granted')
}

function outcomeOf({ status, body }: Reply): Pick<Event, 'result' | 'reason'> {
  if (status < 300) return { result: 'SUCCESS', reason: null }
  const { error, error_description, errorCode, errorSummary } = typeof body === 'string' ? {} : (body as JsonObject)
  const reason = reasonOf(String(error_description ?? errorSummary ?? ''), String(error ?? errorCode ?? status))
  return { result: error === 'use_dpop_nonce' ? 'CHALLENGE' : 'FAILURE', reason }
}

function aboutRequest(incoming: Incoming, { clients, servers }: OktaSettings, id: string | null) {
  const form = formOf(incoming)
  const one = (name: string) => form.get(name) ?? incoming.query.get(name)
  const named = clientIdOf(incoming, form)
  const client = clientsOf(clients).find((each) => each.id === named)
  const server = serversOf(servers).find((each) => each.id === id)
  const unknown = 'unknown'
  return {
    actor: {
      id: client?.id ?? unknown,
      type: 'PublicClientApp',
      alternateId: named ?? unknown,
      displayName: client?.label ?? unknown,
    },
    targets:
      id === null || !server
        ? []
        : [{ id: server.uid, type: 'AuthorizationServer', alternateId: unknown, displayName: server.name }],
    debug: { grantType: one('grant_type'), requestedScopes: one('scope') ?? '', authorizationServerId: id },
  }
}

function clientIdOf(incoming: Incoming, form: URLSearchParams): string | null {
  const basic = basicOf(incoming)
  if (basic && basic !== 'garbled') return basic.id
  const iss = readJws(form.get('client_assertion') ?? '')?.claims.iss
  return form.get('client_id') ?? (typeof iss === 'string' ? iss : null)
}
