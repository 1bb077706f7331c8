import { readClock } from '../checks/clock/offsets.ts'
import { refusalWords, refusingProduct } from '../checks/proxy/refusal.ts'
import { inspectorOf } from '../checks/tls/inspector.ts'
import type { Facts, Handshake } from '../model/facts.ts'
import type { NetworkPath, NetworkPathData, Rung } from '../model/network-path.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import type { Result } from '../model/result.ts'

/** A run as it came out: what is marked on the way to the host is looked up here, and never decided again. */
interface Judged {
  results: readonly Result[]
  outcomes: ReadonlyMap<string, CheckOutcome>
}

/** What the findings say is wrong with each certificate, by its fingerprint; of several, the first. A note is no fault. */
function problemsIn({ results, outcomes }: Judged): ReadonlyMap<string, string> {
  const problems = new Map<string, string>()
  for (const { check, diagnosis, status } of results) {
    const outcome = outcomes.get(check)
    const verdict = outcome?.kind === 'judged' ? outcome.verdict : null
    const about = verdict?.holds === false ? verdict.certificate : undefined
    const wrong = status === 'fail' || status === 'warn'
    if (wrong && diagnosis !== null && about !== undefined && !problems.has(about)) problems.set(about, diagnosis)
  }
  return problems
}

function ladderOf({ chain }: Handshake, problems: ReadonlyMap<string, string>): Rung[] {
  return chain.map((certificate, index) => ({
    ...certificate,
    role: index === 0 ? 'leaf' : certificate.selfIssued ? 'root' : 'intermediate',
    problem: problems.get(certificate.fingerprint) ?? null,
  }))
}

const inspected: readonly (string | null)[] = ['tls.intercepted', 'tls.inspected']

function tlsOf(handshake: Handshake, judged: Judged): NonNullable<NetworkPath['tls']> {
  return {
    protocol: handshake.protocol,
    cipher: handshake.cipher,
    ladder: ladderOf(handshake, problemsIn(judged)),
    trustedBy: handshake.anchor?.store ?? null,
    anchor: handshake.anchor,
    topPem: handshake.top,
    inspectedBy: judged.results.some(({ diagnosis }) => inspected.includes(diagnosis))
      ? inspectorOf(handshake.chain) || null
      : null,
    failure: handshake.failure,
  }
}

function proxyOf({ proxyChoice, tunnel }: Partial<Facts>): NetworkPathData['proxy'] {
  if (!proxyChoice || !tunnel) return null
  const { status, offers, failure } = tunnel
  return { ...proxyChoice, failure, status, offers, says: refusalWords(tunnel), product: refusingProduct(tunnel) }
}

/** What the facts of a run say about the way to the host; null when there was none to go to. */
export function networkPathOf(facts: Partial<Facts>, judged: Judged): NetworkPathData | null {
  const { target, handshake } = facts
  if (!target) return null
  const clock = readClock(facts)
  return {
    host: target.host,
    port: target.port,
    proxy: proxyOf(facts),
    resolution: facts.resolution ?? null,
    attempts: facts.attempts ?? [],
    tls: handshake && target.secure ? tlsOf(handshake, judged) : null,
    direct: facts.direct ?? null,
    otherStack: facts.otherStack ?? null,
    clock: clock && { ...clock, offset: Math.round(clock.offset) || 0, uncertainty: Math.round(clock.uncertainty) },
  }
}
