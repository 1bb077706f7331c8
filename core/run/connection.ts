import { readClock } from '../checks/clock/offsets.ts'
import { weaknessOf } from '../checks/tls/weakness.ts'
import type { ConnectionReport, Rung } from '../model/connection.ts'
import type { Facts, Handshake } from '../model/facts.ts'

function problemOf(handshake: Handshake, index: number, now: number): string | null {
  const certificate = handshake.chain[index]
  if (!certificate) return null
  if (handshake.trust && index === handshake.chain.length - 1) return handshake.trust.diagnosis
  if (Date.parse(certificate.notAfter) < now) return 'tls.expired'
  if (Date.parse(certificate.notBefore) > now) return 'tls.not-yet-valid'
  if (weaknessOf(certificate)) return 'tls.weak-certificate'
  return index === 0 && handshake.name ? 'tls.hostname-mismatch' : null
}

function ladderOf(handshake: Handshake, now: number): Rung[] {
  return handshake.chain.map((certificate, index) => ({
    ...certificate,
    role: index === 0 ? 'leaf' : certificate.selfIssued ? 'root' : 'intermediate',
    problem: problemOf(handshake, index, now),
  }))
}

/** What the facts of a run say about the way to the host; null when there was none to go to. */
export function connectionOf(facts: Partial<Facts>): ConnectionReport | null {
  const { target, handshake, proxyChoice, tunnel, now = 0 } = facts
  if (!target) return null
  const clock = readClock(facts)
  return {
    host: target.host,
    port: target.port,
    proxy: proxyChoice && tunnel ? { ...proxyChoice, ...tunnel } : null,
    resolution: facts.resolution ?? null,
    attempts: facts.attempts ?? [],
    tls:
      handshake && target.secure
        ? {
            protocol: handshake.protocol,
            cipher: handshake.cipher,
            ladder: ladderOf(handshake, now),
            trustedBy: handshake.anchor?.store ?? null,
            anchor: handshake.anchor,
            topPem: handshake.top,
            inspectedBy: handshake.trust?.product ?? null,
            failure: handshake.failure,
          }
        : null,
    direct: facts.direct ?? null,
    otherStack: facts.otherStack ?? null,
    clock: clock && { ...clock, offset: Math.round(clock.offset), uncertainty: Math.round(clock.uncertainty) },
  }
}

/** Hides secrets in every text of a value. */
export function maskedWithin<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T
  if (Array.isArray(value)) return value.map((item) => maskedWithin(item, mask)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskedWithin(item, mask)])) as T
}
