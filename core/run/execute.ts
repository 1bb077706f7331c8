import type { Context } from '../checks/check.ts'
import type { FactName, Facts } from '../model/facts.ts'
import { type Fault, faultOf } from '../model/fault.ts'
import type { Blocker, CheckOutcome } from '../model/outcome.ts'
import type { Probe, ProbeContext } from '../probes/probe.ts'
import type { Plan, Planned } from './plan.ts'

export interface Observer {
  probeStarted(probe: Probe): void
  probeFinished(probe: Probe, ms: number): void
  checked(planned: Planned, outcome: CheckOutcome, facts: Partial<Facts>): void
}

/**
 * Runs a plan. Every probe starts as soon as its facts are there and the checks it comes after have not failed; what
 * does not depend on each other runs at the same time. An exception is a fault of ours and ends in `broken`.
 */
export async function execute(
  plan: Plan,
  known: Pick<Facts, 'now' | 'intake'> & Partial<Pick<Facts, 'target'>>,
  given: Omit<ProbeContext, 'once'> & Context,
  observe: Observer,
): Promise<{ facts: Partial<Facts>; outcomes: Map<string, CheckOutcome> }> {
  const facts: Partial<Facts> = { ...known }
  const planned = new Map(plan.checks.map((entry) => [entry.check.id, entry]))
  const probesRun = new Map<string, Promise<Blocker | null>>()
  const checksRun = new Map<string, Promise<CheckOutcome>>()
  const broken = new Map<string, Fault>()
  const context = { ...given, once: memory() }

  /** Null when the fact is there, else what stands in its way. */
  async function want(fact: FactName): Promise<Blocker | null> {
    const probe = plan.giverOf.get(fact)
    const blocked = probe && plan.probes.includes(probe) ? await runProbe(probe) : null
    if (facts[fact] !== undefined) return null
    return blocked ?? { kind: 'probe', id: probe?.id ?? fact }
  }

  function runProbe(probe: Probe): Promise<Blocker | null> {
    const running = probesRun.get(probe.id) ?? fetchWith(probe)
    probesRun.set(probe.id, running)
    return running
  }

  async function fetchWith(probe: Probe): Promise<Blocker | null> {
    const missing = (await Promise.all(probe.needs.map(want))).find((blocker) => blocker !== null)
    if (missing) return missing
    for (const [id, outcome] of await gates(probe))
      if (outcome.kind === 'judged' && outcome.verdict.holds === false && planned.get(id)?.level === 'must')
        return { kind: 'check', id }
    if (context.signal.aborted) return { kind: 'cancelled', id: probe.id }
    const began = performance.now()
    observe.probeStarted(probe)
    try {
      const fetched = await probe.fetch(only(facts, probe.needs), {
        ...context,
        network: context.network.forProbe(probe.id),
      })
      // What is torn down looks like a fault of the network, and is none.
      if (context.signal.aborted) return { kind: 'cancelled', id: probe.id }
      Object.assign(facts, fetched)
    } catch (error) {
      if (context.signal.aborted) return { kind: 'cancelled', id: probe.id }
      broken.set(probe.id, faultOf(error))
    } finally {
      observe.probeFinished(probe, performance.now() - began)
    }
    return null
  }

  const gates = (probe: Probe): Promise<(readonly [string, CheckOutcome])[]> =>
    Promise.all(
      probe.after
        .map((id) => planned.get(id))
        .filter((entry) => entry !== undefined)
        .map(async (entry) => [entry.check.id, await runCheck(entry)] as const),
    )

  function runCheck(entry: Planned): Promise<CheckOutcome> {
    const running = checksRun.get(entry.check.id) ?? judgeWith(entry)
    checksRun.set(entry.check.id, running)
    return running
  }

  async function judgeWith(entry: Planned): Promise<CheckOutcome> {
    const { check } = entry
    const blockers = await Promise.all(check.reads.map(want))
    await Promise.all(check.mayRead.map(want))
    const began = performance.now()
    const outcome = await ask(entry, blockers.find((blocker) => blocker !== null) ?? null)
    return { ...outcome, ms: performance.now() - began }
  }

  /** The last word on a check: the probes that come after it went by the first one. */
  async function conclude(entry: Planned): Promise<CheckOutcome> {
    const first = await runCheck(entry)
    const open = first.kind === 'judged' && first.verdict.holds === null
    const waited = open ? await Promise.all(entry.check.later.map(want)) : []
    const result = waited.includes(null) ? await judgeWith(entry) : first
    observe.checked(entry, result, facts)
    return result
  }

  type Asked =
    | { kind: 'judged'; verdict: Awaited<ReturnType<Planned['check']['judge']>> }
    | { kind: 'blocked'; by: Blocker }
    | { kind: 'broken'; fault: Fault }
  async function ask({ check }: Planned, blocker: Blocker | null): Promise<Asked> {
    const fault = blocker && broken.get(blocker.id)
    if (fault) return { kind: 'broken', fault }
    const moot = blocker?.kind === 'probe' && check.moot(only(facts, [...check.reads, ...check.mayRead]), context)
    if (moot) return { kind: 'judged', verdict: moot }
    if (blocker)
      return { kind: 'blocked', by: context.signal.aborted ? { kind: 'cancelled', id: blocker.id } : blocker }
    try {
      return {
        kind: 'judged',
        verdict: await check.judge(only(facts, [...check.reads, ...check.mayRead, ...check.later]), context),
      }
    } catch (error) {
      return { kind: 'broken', fault: faultOf(error) }
    }
  }

  const results = await Promise.all(plan.checks.map(async (entry) => [entry.check.id, await conclude(entry)] as const))
  return { facts, outcomes: new Map(results) }
}

/** The facts that were declared and no others: what was not declared is not known to depend on anything. */
const only = (facts: Partial<Facts>, names: readonly FactName[]): Facts =>
  Object.fromEntries(
    names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  ) as unknown as Facts

/** Remembers what was begun under a key, so that it is done once. */
function memory(): ProbeContext['once'] {
  const begun = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>) => {
    const known = begun.get(key) ?? work()
    begun.set(key, known)
    return known as Promise<T>
  }
}
