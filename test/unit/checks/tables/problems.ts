import { shownFailure } from '../../../../core/checks/failure-words.ts'
import type { Failure, Outcome } from '../../../../core/model/exchange.ts'
import { words } from '../../../support/words.ts'
import { answered, failed, oktaRefusal, page } from '../fixtures.ts'

interface Problem {
  name: string
  outcome: Outcome
  gives: string
  with?: Readonly<Record<string, unknown>>
}

const certificateFaults = [
  'tls.untrusted-ca',
  'tls.self-signed',
  'tls.expired',
  'tls.not-yet-valid',
  'tls.hostname-mismatch',
  'tls.weak-certificate',
]
const wires = [
  'connect.refused',
  'connect.timeout',
  'connect.reset',
  'dns.not-found',
  'dns.failed',
  'tls.handshake-failed',
  ...certificateFaults,
  'proxy.unreachable',
  'proxy.auth-required',
  'proxy.refused',
  'proxy.pac-failed',
  'http.timeout',
  'http.truncated',
  'http.too-large',
  'http.not-json',
]

const unanswered = (failure: Failure): Outcome => ({ ...(failed('connect.reset') as Failed), failure })
type Failed = Extract<Outcome, { answer: null }>
const throughProxy = (outcome: Outcome): Outcome => ({
  ...(outcome as Failed),
  exchange: { ...(outcome as Failed).exchange, proxy: { proxy: 'proxy.example:3128', source: '--proxy' } },
})

/** What may come back in place of the API; the same for every endpoint. */
export function problems(at: 'metadata' | 'token'): Problem[] {
  const general: Problem[] = [
    ...wires.map((id) => {
      const outcome = failed(id, 'ECODE')
      return {
        name: `no answer: ${id}`,
        outcome,
        gives: id,
        with: { expected: 'a response', actual: outcome.failure ? words.shown(shownFailure(outcome.failure)) : '' },
      }
    }),
    {
      name: 'an answer that stops half way',
      outcome: unanswered({ kind: 'truncated', code: 'TIMEOUT', message: '', after: 15_000, bytes: 317 }),
      gives: 'http.truncated',
      with: {
        says: 'The transfer stopped after 317 bytes and did not continue within 15 s.',
        actual: 'TIMEOUT · The transfer stopped after 317 bytes and did not continue within 15 s',
      },
    },
    {
      name: 'an answer that is cut half way',
      outcome: unanswered({ kind: 'reset', code: 'UND_ERR_SOCKET', message: 'other side closed', bytes: 317 }),
      gives: 'connect.reset',
      with: {
        possible: ['http.truncated'],
        actual: 'UND_ERR_SOCKET · other side closed, after 317 bytes had arrived',
      },
    },
    {
      name: 'a connection behind a proxy that is cut',
      outcome: throughProxy(unanswered({ kind: 'reset', code: 'ECONNRESET', message: '' })),
      gives: 'connect.reset',
      with: { variant: 'behind-proxy', actual: 'ECONNRESET' },
    },
    ...certificateFaults.map((id) => ({
      name: `another certificate than the first connection: ${id}`,
      outcome: failed(id, 'ECODE'),
      gives: id,
      with: {
        says: 'The first connection succeeded. One of several servers, or one of several network paths, presents a different certificate.',
      },
    })),
    {
      name: 'the sign that a login is needed',
      outcome: answered({ status: 511, body: '' }),
      gives: 'portal.captive',
    },
    { name: 'the page of a hotel', outcome: page(200, 'Guest access'), gives: 'portal.captive' },
    {
      name: 'a page',
      outcome: page(200, 'It works!'),
      gives: 'http.not-json',
      with: { actual: '200 · a page titled "It works!" · not JSON' },
    },
    {
      name: 'the page of a filter',
      outcome: page(200, 'Web filter: blocked'),
      gives: 'http.not-json',
      with: { possible: ['http.blocked'] },
    },
    { name: 'a page that refuses', outcome: page(403, 'Forbidden'), gives: 'http.blocked' },
    {
      name: 'too many requests, with a time to wait',
      outcome: answered({ status: 429, headers: { 'retry-after': '30' }, body: {} }),
      gives: 'http.rate-limited',
      with: { says: 'The server asks you to wait 30 s.' },
    },
    {
      name: 'too many requests, with the time at which the limit ends',
      outcome: answered({
        status: 429,
        limitEnds: '1768478442',
        body: { errorCode: 'E0000047', errorSummary: 'API call exceeded rate limit due to too many requests.' },
      }),
      gives: 'http.rate-limited',
      with: { says: 'Try again in 42 s.' },
    },
    {
      name: 'a header that only pages send, though none was sent',
      outcome: oktaRefusal(403, 'E0000212', 'Origin validation failed.'),
      gives: 'http.origin-added',
    },
    { name: 'a gateway that gave up', outcome: page(502, 'Bad gateway'), gives: 'http.server-error' },
    {
      name: 'a redirect',
      outcome: answered({ status: 301, headers: { location: 'https://acme.okta.com/login' }, body: '' }),
      gives: 'http.redirected',
      with: { says: 'The response redirects to https://acme.okta.com/login.' },
    },
    {
      name: 'a status that nobody foresaw',
      outcome: answered({ status: 418, body: { teapot: true } }),
      gives: 'http.unexpected-status',
      with: { actual: '418 · {"teapot":true}' },
    },
    {
      name: 'a block by address, in Okta’s own words',
      outcome: oktaRefusal(403, 'E0000006', 'You do not have permission to perform the requested action'),
      gives: 'http.blocked',
    },
  ]
  const login = answered({ status: 302, headers: { location: 'http://portal.hotel.example/login' }, body: '' })
  return [
    ...general,
    at === 'metadata'
      ? { name: 'a redirect to a portal', outcome: login, gives: 'portal.captive' }
      : { name: 'a redirect to a portal, so late that it is none', outcome: login, gives: 'http.redirected' },
  ]
}
