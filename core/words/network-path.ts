import { failureWords } from '../checks/failure-words.ts'
import type { Exchange, Failure, ShownExchange } from '../model/exchange.ts'
import type { NetworkPath, NetworkPathData } from '../model/network-path.ts'
import type { Words } from './words.ts'

/** A failure as a report shows it: its words are those of the checks, and nothing stands beside them. */
const failureIn = ({ say }: Words, failure: Failure | null): Failure | null =>
  failure && { kind: failure.kind, code: failure.code, message: say(failureWords(failure)) }

const worded = <T extends { failure: Failure | null }>(words: Words, fact: T): T => ({
  ...fact,
  failure: failureIn(words, fact.failure),
})

/** An exchange as a report shows it. */
export const exchangeIn = (words: Words, exchange: Exchange): ShownExchange => ({
  ...worded(words, exchange),
  purpose: words.say(exchange.purpose),
  proxy: { ...exchange.proxy, source: words.say(exchange.proxy.source) },
})

/** The network path of a run as a report shows it. */
export function networkPathIn(words: Words, path: NetworkPathData): NetworkPath {
  const { proxy, resolution, attempts, tls, direct } = path
  return {
    ...path,
    proxy: proxy && {
      ...worded(words, proxy),
      source: words.say(proxy.source),
      says: proxy.says && words.say(proxy.says),
    },
    resolution: resolution && worded(words, resolution),
    attempts: attempts.map((attempt) => worded(words, attempt)),
    tls: tls && worded(words, tls),
    direct: direct && worded(words, direct),
  }
}
