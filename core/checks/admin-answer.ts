import { isDenied } from '../admin/denied.ts'
import type { Outcome } from '../model/exchange.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { shownFailure } from './failure-words.ts'
import { receivedOf } from './received.ts'

/**
 * Why something of the configuration is not known: the right to it was refused, or no answer could be used.
 * @param what was asked for
 */
export const notRead = (outcome: Outcome, what: string | Said, scope: string): Said =>
  isDenied(outcome)
    ? said('admin.not-read', { scope })
    : said('admin.unusable', { what, received: receivedIn(outcome) })

/** What came for a request of the admin API, in one line. */
export const receivedIn = ({ answer, failure }: Outcome): Said | string =>
  answer ? receivedOf(answer) : failure ? shownFailure(failure) : said('admin.no-answer')
