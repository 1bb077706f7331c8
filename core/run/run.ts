import { release } from 'node:os'
import type { Guide } from '../model/guide.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import { type Fields, type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { Proof } from '../model/proof.ts'
import type { Result, RunResult, SetupValues } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { createNetwork, type NetworkOptions } from '../network/node-network.ts'
import type { SignOnHost } from '../probes/probe.ts'
import { providers } from '../providers/index.ts'
import { createMask } from '../report/redact.ts'
import { said } from '../words/said.ts'
import { exchangeBehind } from './evidence.ts'
import { execute } from './execute.ts'
import { handoffOf, usedAddresses } from './handoff.ts'
import { maskedWithin } from './masked-within.ts'
import { networkPathOf } from './network-path.ts'
import { type Planned, plan } from './plan.ts'
import { type Came, kept, proofOf } from './proof.ts'
import { resultOf } from './result-of.ts'
import { type RunTokens, runTokens } from './run-tokens.ts'
import { settle } from './settle.ts'
import { setupValues } from './setup-values.ts'
import { shownFields } from './shown-fields.ts'
import { countsOf, headlineOf, verdictOf } from './verdict.ts'
import { visitPages } from './visit-pages.ts'

/** How the outside world is reached; `timeout` is in milliseconds for each exchange. */
export type Settings = Pick<
  NetworkOptions,
  | 'ca'
  | 'proxy'
  | 'proxyFrom'
  | 'pac'
  | 'systemProxy'
  | 'proxyLogin'
  | 'tryDirect'
  | 'secondStack'
  | 'env'
  | 'dns'
  | 'resolve'
  | 'timeout'
>

export interface RunOptions {
  guide: Guide
  fields: Fields
  /** Lends a secret to a function; null when there is none. */
  borrow<T>(field: SecretFieldName, use: (secret: string) => T | Promise<T>): Promise<T | null>
  settings: Settings
  /** One step to verify, or null for all. */
  step: string | null
  tool: { name: string; version: string }
  hostKind: string
  signal: AbortSignal
  /** Lets a person sign in with a browser; left out, the sign-on test is not part of the run. */
  signOn?: SignOnHost
  /** The person agreed that other ways of client authentication are tried once each, where the chosen one is refused. */
  tryMethods?: boolean
  /** Values are still being entered: an empty field is work to do, not a fault. */
  entering?: boolean
  /** Called with what came of every check, as data that can be kept, and with why the run ended early, if it did. */
  keepProofs?: (proofs: readonly Proof[], ended: Said | null) => void
  /** Called with the tokens that were got, before the report is given; they are kept nowhere else. */
  keepTokens?: (tokens: RunTokens | null) => void
  emit?: (event: Progress) => void
}

/** The progress of a run, as data. */
export type Progress =
  | { type: 'started'; checks: number; step: string | null }
  | { type: 'probe-started'; probe: string }
  | { type: 'probe-finished'; probe: string; ms: number }
  | { type: 'result'; result: Result; values: SetupValues; done: number; of: number }
  | { type: 'finished'; result: RunResult }

/** However long its parts may take, a run ends after this many of their time limits. */
const deadlines = 10

/** Runs a guide against what was typed and gives the report. The world's faults are findings; it throws for none of them. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { guide, fields, settings } = options
  const provider = providers[guide.provider]
  const started = new Date()
  const mask = createMask()
  const intake = provider.intake(fields, guide)
  const limit = AbortSignal.timeout(settings.timeout * deadlines + (options.signOn?.patience ?? 0))
  const signal = AbortSignal.any([options.signal, limit])
  const network = createNetwork({
    ...settings,
    userAgent: userAgentOf(options.tool),
    mask,
    headers: provider.headers,
    visitPages,
    learn: mask.learn,
    signal,
  })
  const entering = options.entering ?? false
  const planned = plan(guide, options.step, options.signOn !== undefined)
  const borrow: RunOptions['borrow'] = (field, use) =>
    options.borrow(field, (secret) => {
      mask.learn(field, secret, intake.values.client_id)
      return use(secret)
    })
  // Known before anything is said, so that a secret which also stands in a plain field is hidden from the first event on.
  const stored: Record<string, boolean> = {}
  for (const field of secretFieldNames) {
    const there = (await borrow(field, (secret) => secret !== '')) ?? false
    if (there || guide.fields.some(({ name }) => name === field)) stored[field] = there
  }
  const values = maskedWithin(setupValues(guide, intake), mask.line)
  let done = 0
  options.emit?.({ type: 'started', checks: planned.checks.length, step: options.step })
  const known = { now: started.getTime(), intake, ...(intake.target ? { target: intake.target } : {}) }
  const required = planned.checks.filter(({ level }) => level === 'must').map(({ check }) => check)
  const context = {
    guide,
    required,
    provider,
    fields,
    network,
    borrow,
    signal,
    signOn: options.signOn ?? null,
    tryMethods: options.tryMethods ?? false,
  }
  const { facts, outcomes } = await execute(planned, known, context, {
    probeStarted: (probe) => options.emit?.({ type: 'probe-started', probe: probe.id }),
    probeFinished: (probe, ms) => options.emit?.({ type: 'probe-finished', probe: probe.id, ms }),
    checked: (entry, outcome) => {
      done += 1
      options.emit?.({
        type: 'result',
        result: resultOf(entry, maskedWithin(kept(outcome), mask.line), null, entering),
        values,
        done,
        of: planned.checks.length,
      })
    },
  })
  await network.close()
  options.keepTokens?.(await runTokens(facts, guide, provider, mask.line))

  const exchanges = network.exchanges()
  const came = planned.checks.map((entry): Came => {
    const outcome = outcomeOf(outcomes, entry)
    const verdict = outcome.kind === 'judged' ? outcome.verdict : null
    const behind = exchangeBehind(entry.check, verdict, facts, planned, exchanges)
    const index = behind ? exchanges.indexOf(behind) : -1
    return { entry, outcome, behind, exchange: index < 0 ? null : index }
  })
  const raw = came.map(({ entry, outcome, exchange }) =>
    resultOf(entry, maskedWithin(kept(outcome), mask.line), exchange, entering),
  )
  const cancelled = options.signal.aborted ? said('run.cancelled') : limit.aborted ? said('run.too-long') : null
  options.keepProofs?.(
    came.map((one) => proofOf(one, planned.giverOf, mask.line)),
    cancelled,
  )
  const { results, root } = settle(raw, planned.checks)
  const verdict = verdictOf(results, cancelled !== null)
  const ended = new Date()
  const result: RunResult = {
    kind: 'result',
    schema: 1,
    tool: options.tool,
    started: started.toISOString(),
    ended: ended.toISOString(),
    ms: ended.getTime() - started.getTime(),
    host: {
      platform: process.platform,
      release: release(),
      runtime: `node ${process.versions.node}`,
      kind: options.hostKind,
    },
    guide: guide.id,
    step: options.step,
    profile: { ...shownFields(fields, intake, mask), secrets: stored },
    verdict,
    values,
    headline: maskedWithin(headlineOf(guide, verdict, results, root, cancelled), mask.line),
    root: root?.check ?? null,
    rootCause: root?.diagnosis ?? null,
    counts: countsOf(results),
    results,
    // What was learned after an exchange was written down is hidden in it too.
    exchanges: maskedWithin(exchanges, mask.text),
    connection: maskedWithin(networkPathOf(facts, { results, outcomes }), mask.text),
    handoff: handoffOf(guide, intake, usedAddresses(facts)).map((row) =>
      row.value === undefined ? row : { ...row, value: mask.line(row.value) },
    ),
  }
  options.emit?.({ type: 'finished', result })
  return result
}

const userAgentOf = ({ name, version }: { name: string; version: string }) => `${name}/${version} (set-up check)`

const outcomeOf = (outcomes: ReadonlyMap<string, CheckOutcome>, { check }: Planned) =>
  outcomes.get(check.id) ?? { kind: 'blocked' as const, by: { kind: 'cancelled' as const, id: check.id }, ms: 0 }
