import type { Context } from '../checks/check.ts'
import type { FactName, Facts } from '../model/facts.ts'
import { type Fault, faultOf } from '../model/fault.ts'
import type { Blocker, CheckOutcome } from '../model/outcome.ts'
import type { Probe, ProbeContext } from '../probes/probe.ts'
import { NotRecorded } from './not-recorded.ts'
import type { Plan, Planned } from './plan.ts'

export interface Observer {
  probeStarted(probe: Probe): void
  probeFinished(probe: Probe, ms: number): void
  checked(planned: Planned, outcome: CheckOutcome, facts: Partial<Facts>): void
}

/** A plan that was carried out: all facts, and what came of each check, by its id. */
export interface Executed {
  facts: Partial<Facts>
  outcomes: ReadonlyMap<string, CheckOutcome>
}

/** What is known without a probe. */
export type Known = Pick<Facts, 'now' | 'intake'> & Partial<Pick<Facts, 'target'>>

/** What probes and checks work with besides facts; what they remember of each other is made here. */
export type Given = Omit<ProbeContext, 'once'> & Context

/** What came of a check; how long it took is measured around it. */
type Untimed<Outcome> = Outcome extends unknown ? Omit<Outcome, 'ms'> : never

/**
 * Runs a plan. Every probe starts as soon as its facts are there and the checks it comes after have not failed; what
 * does not depend on each other runs at the same time. An exception is a fault of ours and ends in `broken`.
 */
export async function execute(plan: Plan, known: Known, given: Given, observe: Observer): Promise<Executed> {
  const execution = new Execution(plan, known, given, observe)
  const outcomes = await Promise.all(
    plan.checks.map(async (entry) => [entry.check.id, await execution.conclude(entry)] as const),
  )
  return { facts: execution.facts, outcomes: new Map(outcomes) }
}

/** A plan that is being carried out: each of its probes and checks runs once, whatever wants it. */
class Execution {
  readonly facts: Partial<Facts>
  private readonly plan: Plan
  private readonly context: ProbeContext & Context
  private readonly observe: Observer
  private readonly planned: ReadonlyMap<string, Planned>
  private readonly probesRun = new Map<string, Promise<Blocker | null>>()
  private readonly checksRun = new Map<string, Promise<CheckOutcome>>()
  private readonly broken = new Map<string, Fault>()

  constructor(plan: Plan, known: Known, given: Given, observe: Observer) {
    this.facts = { ...known }
    this.plan = plan
    this.context = { ...given, once: memory() }
    this.observe = observe
    this.planned = new Map(plan.checks.map((entry) => [entry.check.id, entry]))
  }

  /** The last word on a check: the probes that come after it went by the first one. */
  async conclude(entry: Planned): Promise<CheckOutcome> {
    const first = await this.runCheck(entry)
    const open = first.kind === 'judged' && first.verdict.holds === null
    const waited = open ? await this.wantAll(entry.check.later) : []
    const result = waited.includes(null) ? await this.judgeWith(entry) : first
    this.observe.checked(entry, result, this.facts)
    return result
  }

  /** Null when the fact is there, else what stands in its way. */
  private async want(fact: FactName): Promise<Blocker | null> {
    const probe = this.plan.giverOf.get(fact)
    const blocked = probe && this.plan.probes.includes(probe) ? await this.runProbe(probe) : null
    if (this.facts[fact] !== undefined) return null
    return blocked ?? { kind: 'probe', id: probe?.id ?? fact }
  }

  private wantAll(facts: readonly FactName[]): Promise<(Blocker | null)[]> {
    return Promise.all(facts.map((fact) => this.want(fact)))
  }

  private runProbe(probe: Probe): Promise<Blocker | null> {
    const running = this.probesRun.get(probe.id) ?? this.waitAndFetch(probe)
    this.probesRun.set(probe.id, running)
    return running
  }

  private async waitAndFetch(probe: Probe): Promise<Blocker | null> {
    const missing = (await this.wantAll(probe.needs)).find((blocker) => blocker !== null)
    const blocker = missing ?? (await this.gateBefore(probe))
    if (blocker) return blocker
    if (this.context.signal.aborted) return { kind: 'cancelled', id: probe.id }
    return this.fetchWith(probe)
  }

  private async fetchWith(probe: Probe): Promise<Blocker | null> {
    const { signal, network } = this.context
    const began = performance.now()
    this.observe.probeStarted(probe)
    try {
      const own = { ...this.context, network: network.forProbe(probe.id) }
      const fetched = await probe.fetch(this.only(probe.needs), own)
      // What is torn down looks like a fault of the network, and is none.
      if (signal.aborted) return { kind: 'cancelled', id: probe.id }
      Object.assign(this.facts, fetched)
    } catch (error) {
      if (signal.aborted) return { kind: 'cancelled', id: probe.id }
      if (error instanceof NotRecorded) return { kind: 'not-recorded', id: probe.id }
      this.broken.set(probe.id, faultOf(error))
    } finally {
      this.observe.probeFinished(probe, performance.now() - began)
    }
    return null
  }

  /** The first of the checks which a probe comes after that must hold and does not. */
  private async gateBefore(probe: Probe): Promise<Blocker | null> {
    const gates = probe.after.map((id) => this.planned.get(id)).filter((entry) => entry !== undefined)
    const outcomes = await Promise.all(gates.map((entry) => this.runCheck(entry)))
    const shut = gates.find((entry, at) => entry.level === 'must' && isRefuted(outcomes[at]))
    return shut ? { kind: 'check', id: shut.check.id } : null
  }

  private runCheck(entry: Planned): Promise<CheckOutcome> {
    const running = this.checksRun.get(entry.check.id) ?? this.judgeWith(entry)
    this.checksRun.set(entry.check.id, running)
    return running
  }

  private async judgeWith(entry: Planned): Promise<CheckOutcome> {
    const blockers = await this.wantAll(entry.check.reads)
    await this.wantAll(entry.check.mayRead)
    const began = performance.now()
    const outcome = await this.ask(entry, blockers.find((blocker) => blocker !== null) ?? null)
    return { ...outcome, ms: performance.now() - began }
  }

  private async ask({ check }: Planned, blocker: Blocker | null): Promise<Untimed<CheckOutcome>> {
    const fault = blocker && this.broken.get(blocker.id)
    if (fault) return { kind: 'broken', fault }
    const moot = blocker?.kind === 'probe' && check.moot(this.only([...check.reads, ...check.mayRead]), this.context)
    if (moot) return { kind: 'judged', verdict: moot }
    if (blocker)
      return { kind: 'blocked', by: this.context.signal.aborted ? { kind: 'cancelled', id: blocker.id } : blocker }
    try {
      const facts = this.only([...check.reads, ...check.mayRead, ...check.later])
      return { kind: 'judged', verdict: await check.judge(facts, this.context) }
    } catch (error) {
      if (error instanceof NotRecorded) return { kind: 'blocked', by: { kind: 'not-recorded', id: check.id } }
      return { kind: 'broken', fault: faultOf(error) }
    }
  }

  /** The facts that were declared and no others: what was not declared is not known to depend on anything. */
  private only(names: readonly FactName[]): Facts {
    const { facts } = this
    return Object.fromEntries(
      names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
    ) as unknown as Facts
  }
}

const isRefuted = (outcome: CheckOutcome | undefined): boolean =>
  outcome?.kind === 'judged' && outcome.verdict.holds === false

/** Remembers what was begun under a key, so that it is done once. */
function memory(): ProbeContext['once'] {
  const begun = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>) => {
    const known = begun.get(key) ?? work()
    begun.set(key, known)
    return known as Promise<T>
  }
}
