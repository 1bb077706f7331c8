import { randomUUID } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import type { RunEvent } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import type { StoredSetup } from '../store/store.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import { carryOut, type Ordered } from './carry-out.ts'
import { maskedFault } from './known-secrets.ts'
import { newestRun } from './newest-run.ts'
import { stopRecheck } from './recheck.ts'
import { refuse } from './refusal.ts'
import { historyHandlers } from './run-history.ts'
import type { Running, Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

type Wish = Pick<Ordered, 'step' | 'signOn' | 'tryMethods' | 'tryDirect'>

/** Starts a run of a setup and gives its id; what comes of it the windows hear as events. */
async function start(session: Session, id: string, wish: Wish): Promise<string> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  await stopRecheck(session, id)
  refuseStart(session, setup, guide, wish)
  const run = randomUUID()
  const soFar: Running['soFar'] = { started: new Date(session.clock.now()).toISOString(), events: [] }
  const send = (told: object) => {
    const event = { run, setup: id, ...told } as RunEvent
    soFar.events.push(event)
    session.events.send('runs', 'events', event)
  }
  const running: Running = {
    setup: id,
    abort: new AbortController(),
    done: Promise.resolve(),
    stale: false,
    signOn: null,
    soFar,
  }
  session.running.set(run, running)
  running.done = carryOut(session, { run, setup, guide, ...wish, running, send })
    .catch((error: unknown) => {
      const trouble = storeTrouble(error)
      if (trouble) return { type: 'failed', message: session.words.say(trouble) }
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

function refuseStart(session: Session, setup: StoredSetup, guide: Guide, { step }: Wish): void {
  if (setup.practice && session.practice.tenant?.provider !== guide.provider)
    refuse('refused', said('app.practice-needed', { provider: session.words.nameOf(guide.provider) }))
  if (step !== null && !guide.steps.some((candidate) => candidate.id === step))
    refuse('bad_request', said('app.no-step', { step }), 'step')
  if ([...session.running.values()].some((run) => run.setup === setup.id))
    refuse('already_running', said('app.already-running'))
}

export const runHandlers = (session: Session): Handlers['runs'] => ({
  start: async ({ setup, step = null, signOn = false, tryMethods = false, tryDirect = false }) => ({
    run: await start(session, setup, { step, signOn, tryMethods, tryDirect }),
  }),
  cancel: async ({ run }) => {
    session.running.get(run)?.abort.abort()
    return null
  },
  soFar: async ({ run }) => session.running.get(run)?.soFar ?? null,
  ...historyHandlers(session),
  latest: async ({ setup: id }) => {
    const guide = guideOf(session, storedSetup(session, id).guide)
    const newest = newestRun(session, id)
    return newest ? reportOf(newest.result, guide, session.words) : null
  },
})
