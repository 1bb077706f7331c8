import { randomUUID } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import type { RunEvent, SignOn } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import type { Proof } from '../model/proof.ts'
import type { Said } from '../model/said.ts'
import type { SignOnHost } from '../probes/probe.ts'
import { providers } from '../providers/index.ts'
import type { Progress, RunOptions } from '../run/options.ts'
import type { RunTokens } from '../run/run-tokens.ts'
import type { Evidence, StoredSetup } from '../store/store.ts'
import { findingOf } from '../words/finding.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import { type Fingerprints, fingerprintsOf, sealStored, watchLoans } from './fingerprints.ts'
import { maskedFault } from './known-secrets.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Running, Session } from './session.ts'
import { loginName, waysOf } from './settings.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Milliseconds that each exchange may take in the window. */
const timeout = 15_000

/** Lends the secrets of a setup, and tells who watches. */
const borrowFrom =
  ({ secrets }: Session, setup: string, lend: (name: string, secret: string) => Promise<void>): RunOptions['borrow'] =>
  async (field, use) => {
    const name = secretName(setup, field)
    if ((await secrets.has(name)) === null) return null
    return secrets.use(name, async (secret) => {
      await lend(name, secret)
      return use(secret)
    })
  }

/** What a setup's runs trust beside the public authorities. */
const trustedBy = ({ practice, store }: Session, setup: StoredSetup): string[] => [
  ...(setup.practice ? (practice.tenant?.ca() ?? []) : []),
  ...store.authorities(setup.id).map(({ pem }) => pem),
]

/** How long somebody may take to sign in, in milliseconds. */
const patience = 300_000

interface Wish {
  setup: string
  step: string | null
  signOn: boolean
  tryMethods: boolean
  tryDirect: boolean
}

/** Shows the address of the sign-in in the window, and opens it where the host can. */
const signOnBy = (session: Session, run: string, send: (event: object) => void): SignOnHost => {
  const tell = (signOn: SignOn | null) => {
    const running = session.running.get(run)
    if (running) running.signOn = signOn
    send(signOn ? { type: 'sign-on', ...signOn } : { type: 'sign-on-over' })
  }
  return {
    patience,
    open: async (url) => {
      const until = new Date(Date.now() + patience).toISOString()
      // Where no browser opens, the window shows the address, and the run still waits.
      const opened = await session.openLink?.(url).then(
        () => true,
        () => false,
      )
      tell({ url, until, opened: opened ?? false })
    },
    over: () => tell(null),
  }
}

async function start(session: Session, { setup: id, step, signOn, tryMethods, tryDirect }: Wish): Promise<string> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  if (setup.practice && session.practice.tenant?.provider !== guide.provider)
    return refuse('refused', said('app.practice-needed', { provider: session.words.provider(guide.provider).name }))
  if (step !== null && !guide.steps.some((candidate) => candidate.id === step))
    return refuse('bad_request', said('app.no-step', { step }), 'step')
  if ([...session.running.values()].some((run) => run.setup === id))
    return refuse('already_running', said('app.already-running'))
  const run = randomUUID()
  const abort = new AbortController()
  const send = (event: object) => session.events.send('runs', 'events', { run, setup: id, ...event } as RunEvent)
  const running: Running = { setup: id, abort, done: Promise.resolve(), stale: false, signOn: null }
  session.running.set(run, running)
  const carryOut = async (): Promise<object> => {
    const loans = watchLoans(session.secrets)
    let got: RunTokens | null = null
    let proofs: readonly Proof[] = []
    let ended: Said | null = null
    const ways = waysOf(session, setup.practice, loans.lend)
    const ca = trustedBy(session, setup)
    const begun = await fingerprintsOf(session, setup, guide)
    const login = await sealStored(session.secrets, loginName)
    const { run: execute } = await import('../run/run.ts')
    const result = await execute({
      guide,
      fields: setup.fields,
      borrow: borrowFrom(session, id, loans.lend),
      settings: { ca, resolve: [], timeout, tryDirect, ...ways },
      step,
      tool: session.tool,
      hostKind: session.kind,
      signal: abort.signal,
      tryMethods,
      entering: true,
      ...(signOn && guide.flow === 'authorization_code' ? { signOn: signOnBy(session, run, send) } : {}),
      keepProofs: (made, why) => {
        proofs = made
        ended = why
      },
      keepTokens: (tokens) => {
        got = tokens
      },
      emit: (event) => {
        const shown = shownProgress(session, guide, event)
        if (shown) send(shown)
      },
    })
    if (running.stale) return { type: 'failed', message: session.words.say(said('app.value-changed')) }
    const used = loans.over(begun, id, login)
    session.store.addRun(id, run, result)
    session.store.addEvidence(
      id,
      proofs.filter(wasAnswered).map((proof) => evidenceOf(proof, run, result.ended, used)),
    )
    if (session.store.setup(id)) session.reports.set(id, { id: run, result, ended })
    if (got) session.tokens.set(id, got)
    return { type: 'finished', report: reportOf(result, guide, session.words) }
  }
  running.done = carryOut()
    .catch((error: unknown) => {
      const fault = maskedFault(error)
      session.log?.(`runs: ${fault}`)
      return { type: 'failed', message: session.words.say(said('app.run-fault', { fault })) }
    })
    .then((event) => {
      session.running.delete(run)
      send(event)
    })
  return run
}

/** What a window hears of the progress of a run; the end is told apart, once everything is kept. */
function shownProgress({ words }: Session, guide: Guide, event: Progress): object | null {
  if (event.type === 'finished') return null
  if (event.type === 'probe-started') return { ...event, waits: words.say({ word: `waits.${event.probe}` }) }
  if (event.type !== 'result') return event
  const { result, values, done, of } = event
  const provider = providers[guide.provider]
  return { type: 'finding', finding: findingOf(result, { guide, provider, values, words }), done, of }
}

/** What a cancelled run did not reach says nothing about what was proved before. */
const wasAnswered = ({ outcome }: Proof): boolean => outcome.kind !== 'blocked' || outcome.by.kind !== 'cancelled'

const evidenceOf = (
  { check, outcome, exchange, inputs }: Proof,
  run: string,
  at: string,
  used: Fingerprints,
): Evidence => ({
  check,
  outcome,
  exchange,
  run,
  at,
  inputs: Object.fromEntries(inputs.map((name) => [name, used[name]])),
})

export const runHandlers = (session: Session): Handlers['runs'] => ({
  start: async ({ setup, step = null, signOn = false, tryMethods = false, tryDirect = false }) => ({
    run: await start(session, { setup, step, signOn, tryMethods, tryDirect }),
  }),
  cancel: async ({ run }) => {
    session.running.get(run)?.abort.abort()
    return null
  },
  latest: async ({ setup: id }) => {
    const guide = guideOf(session, storedSetup(session, id).guide)
    const newest = session.reports.get(id) ?? session.store.latestRun(id)
    return newest ? reportOf(newest.result, guide, session.words) : null
  },
})
