import type { AdminRequestRow } from '../contract/admin-ledger-values.ts'
import type { Exchange } from '../model/exchange.ts'
import { visibleLine } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import type { AdminWorld } from './admin-world.ts'
import type { Session } from './session.ts'

/** So many requests of each setup are listed, the newest ones. */
const most = 500

type Noted = Pick<Session, 'adminRequests'>

/** Notes the requests that were sent to the admin API for a setup, until the program ends. */
export function noteRequests(
  { adminRequests }: Noted,
  setup: string,
  world: Pick<AdminWorld, 'exchanges' | 'hide'>,
): void {
  const asked = world.exchanges().map((exchange) => ({ ...exchange, url: world.hide(exchange.url) }))
  adminRequests.set(setup, [...(adminRequests.get(setup) ?? []), ...asked].slice(-most))
}

const rowOf = ({ say }: Words, { at, purpose, method, url, status, failure, timings }: Exchange): AdminRequestRow => {
  const where = URL.parse(url)
  return {
    at,
    purpose: say(purpose),
    request: visibleLine(`${method} ${where ? where.pathname + where.search : url}`),
    status,
    failure: failure?.code ?? null,
    ms: timings.total,
  }
}

/** The requests of a setup to the admin API, the newest first: without headers and bodies. */
export const requestRows = ({ adminRequests }: Noted, setup: string, words: Words): AdminRequestRow[] =>
  (adminRequests.get(setup) ?? []).map((exchange) => rowOf(words, exchange)).toReversed()
