import { randomUUID } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import { BridgeError } from '../contract/envelope.ts'
import type { RunEvent, SignOn } from '../contract/values.ts'
import type { SignOnHost } from '../model/probe.ts'
import type { RunOptions } from '../run/run.ts'
import type { RunTokens } from '../run/token-views.ts'
import type { StoredSetup } from '../store/store.ts'
import type { Session } from './session.ts'
import { waysOf } from './settings.ts'
import { guideOf, secretName, storedSetup } from './setup-view.ts'

/** Milliseconds that each exchange may take in the window. */
const timeout = 15_000

/** Lends the secrets of a setup. */
export const borrowFrom =
  (session: Session, setup: string): RunOptions['borrow'] =>
  async (field, use) => {
    const name = secretName(setup, field)
    return (await session.secrets.has(name)) === null ? null : session.secrets.use(name, use)
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
      await session.openLink?.(url)
      tell({ url, until, opened: session.openLink !== undefined })
    },
    over: () => tell(null),
  }
}

async function start(session: Session, { setup: id, step, signOn, tryMethods, tryDirect }: Wish): Promise<string> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  if (step !== null && !guide.steps.some((candidate) => candidate.id === step))
    throw new BridgeError({ code: 'bad_request', message: `This guide has no step ${step}.`, field: 'step' })
  if ([...session.running.values()].some((run) => run.setup === id))
    throw new BridgeError({ code: 'already_running', message: 'A run of this setup goes on already.' })
  const run = randomUUID()
  const abort = new AbortController()
  const send = (event: object) => session.events.send('runs', 'events', { run, setup: id, ...event } as RunEvent)
  let got: RunTokens | null = null
  const done = Promise.all([import('../run/run.ts'), waysOf(session, setup.practice)])
    .then(([{ run: execute }, ways]) =>
      execute({
        guide,
        fields: setup.fields,
        borrow: borrowFrom(session, id),
        settings: { ca: trustedBy(session, setup), resolve: [], timeout, tryDirect, ...ways },
        step,
        tool: session.tool,
        hostKind: session.kind,
        signal: abort.signal,
        tryMethods,
        ...(signOn && guide.flow === 'authorization_code' ? { signOn: signOnBy(session, run, send) } : {}),
        keepTokens: (tokens) => {
          got = tokens
        },
        emit: (event) => {
          if (event.type !== 'finished') send(event)
        },
      }),
    )
    .then((report) => {
      const stale = session.running.get(run)?.stale
      session.running.delete(run)
      if (stale) return send({ type: 'failed', message: 'A value changed while the run went on. Run again.' })
      session.store.addEvidence(
        id,
        report.findings.map((finding) => ({ finding, at: report.ended })),
      )
      session.store.addRun(id, run, report)
      if (session.store.setup(id)) session.reports.set(id, report)
      if (got) session.tokens.set(id, got)
      send({ type: 'finished', report })
    })
    .catch(() => {
      session.running.delete(run)
      send({
        type: 'failed',
        message: 'The run could not be completed because of a fault in IdP Preflight, not of yours.',
      })
    })
  session.running.set(run, { setup: id, abort, done, stale: false, signOn: null })
  return run
}

export const runHandlers = (session: Session): Handlers['runs'] => ({
  start: async ({ setup, step = null, signOn = false, tryMethods = false, tryDirect = false }) => ({
    run: await start(session, { setup, step, signOn, tryMethods, tryDirect }),
  }),
  cancel: async ({ run }) => {
    session.running.get(run)?.abort.abort()
    return null
  },
  latest: async ({ setup }) => {
    storedSetup(session, setup)
    return session.reports.get(setup) ?? session.store.latestRun(setup) ?? null
  },
})
