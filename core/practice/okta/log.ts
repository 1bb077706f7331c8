import { randomUUID } from 'node:crypto'
import type { Incoming, JsonObject } from '../message.ts'

/** What happened, as the System Log tells it. */
export interface Event {
  type: string
  message: string
  result: 'SUCCESS' | 'FAILURE' | 'CHALLENGE' | 'DENY'
  /** Okta's own name for the cause; null where it went well. */
  reason: string | null
  actor: { id: string; type: string; alternateId: string; displayName: string }
  targets: readonly { id: string; type: string; alternateId: string; displayName: string }[]
  debug: JsonObject
}

const severityOf = (result: Event['result']) => (result === 'FAILURE' || result === 'DENY' ? 'WARN' : 'INFO')

/** An entry of the System Log. The request id is the one that the answer carries. */
export const entryOf = (event: Event, incoming: Incoming, requestId: string, now: number): JsonObject => ({
  uuid: randomUUID(),
  published: new Date(now).toISOString(),
  eventType: event.type,
  version: '0',
  displayMessage: event.message,
  severity: severityOf(event.result),
  legacyEventType: null,
  outcome: { result: event.result, reason: event.reason },
  actor: { ...event.actor, detailEntry: null },
  target: event.targets.map((target) => ({ ...target, detailEntry: null })),
  client: {
    userAgent: { rawUserAgent: incoming.headers['user-agent'] ?? 'UNKNOWN', os: 'Unknown', browser: 'UNKNOWN' },
    zone: 'null',
    device: 'Unknown',
    id: null,
    ipAddress: '127.0.0.1',
    geographicalContext: null,
  },
  request: { ipChain: [{ ip: '127.0.0.1', geographicalContext: null, version: 'V4', source: null }] },
  transaction: { type: 'WEB', id: requestId, detail: {} },
  debugContext: { debugData: { requestId, requestUri: incoming.path, url: incoming.path, ...event.debug } },
  authenticationContext: {
    authenticationProvider: null,
    credentialProvider: null,
    credentialType: null,
    issuer: null,
    interface: null,
    authenticationStep: 0,
    externalSessionId: 'unknown',
  },
  securityContext: { asNumber: null, asOrg: null, isp: null, domain: null, isProxy: null },
})
