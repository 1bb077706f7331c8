import type { Handlers } from '../contract/derived.ts'
import { asksForClient } from '../model/guide.ts'
import { usualTimeout } from '../network/ways.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { waysOf } from './settings.ts'

/** Connects to a host as the saved settings say, without a setup and without credentials. Nothing of it is kept. */
export const testWay =
  (session: Session): Handlers['settings']['test'] =>
  async ({ host }) => {
    const guide =
      session.guides.find((one) => !asksForClient(one)) ??
      refuse('unavailable', said('app.no-guide', { id: 'connection' }))
    const { run } = await import('../run/run.ts')
    const result = await run({
      guide,
      fields: { domain: host },
      borrow: async () => null,
      settings: {
        ca: session.store.sharedAuthorities().map(({ pem }) => pem),
        resolve: [],
        timeout: usualTimeout,
        tryDirect: false,
        ...waysOf(session, false),
      },
      step: null,
      tool: session.tool,
      hostKind: session.kind,
      signal: new AbortController().signal,
    })
    return reportOf(result, guide, session.words)
  }
