import { expect, test } from 'vitest'
import { withinLimits } from '../../../core/app/admin-limits.ts'
import type { Outcome } from '../../../core/model/exchange.ts'

const at = Date.parse('2026-11-29T10:00:00Z')
const seconds = at / 1000

const answer = (status: number, headers: Readonly<Record<string, string>> = {}): Outcome =>
  ({ answer: { status, headers, body: '', json: null, isJson: false }, failure: null }) as never

/** What is asked and waited for, while these answers come one after the other. */
async function asked(answers: readonly Outcome[], requests: number) {
  const log: (string | number)[] = []
  const left = [...answers]
  const ask = withinLimits(
    async ({ path }) => {
      log.push(path)
      return left.shift() ?? answer(200)
    },
    { now: () => at, wait: async (ms) => void log.push(ms) },
  )
  const last: (number | undefined)[] = []
  for (let n = 1; n <= requests; n++) last.push((await ask({ method: 'GET', path: `/${n}` })).answer?.status)
  return { log, last }
}

test('requests follow each other while enough of the limit is left', async () => {
  const good = answer(200, { 'x-rate-limit-remaining': '6', 'x-rate-limit-reset': String(seconds + 30) })
  expect(await asked([good, answer(200)], 2)).toEqual({ log: ['/1', '/2'], last: [200, 200] })
})

test.each([
  ['x-rate-limit-remaining', 'x-rate-limit-reset'],
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
])('where almost nothing is left (%s), the end of the window is waited for', async (remaining, reset) => {
  const few = answer(200, { [remaining]: '5', [reset]: String(seconds + 30) })
  expect((await asked([few], 2)).log).toEqual(['/1', 31_000, '/2'])
})

test('the clock of the server counts, not ours', async () => {
  const few = answer(200, {
    'x-rate-limit-remaining': '0',
    'x-rate-limit-reset': String(seconds + 630),
    date: new Date(at + 600_000).toUTCString(),
  })
  expect((await asked([few], 2)).log).toEqual(['/1', 31_000, '/2'])
})

test('what is refused for the limit is sent once more after the time that is named', async () => {
  const refused = answer(429, { 'retry-after': '2' })
  expect(await asked([refused, answer(201)], 1)).toEqual({ log: ['/1', 2000, '/1'], last: [201] })
})

test('who is refused after the wait as well is not waited for again', async () => {
  const refused = answer(429, { 'retry-after': '2' })
  const { log, last } = await asked([refused, refused, refused], 2)
  expect(log).toEqual(['/1', 2000, '/1', 0, '/2'].filter((each) => each !== 0))
  expect(last).toEqual([429, 429])
})

test.each([
  ['an hour', { 'retry-after': '3600' }],
  ['no time', {}],
  ['a time that is over', { 'x-rate-limit-reset': String(seconds - 30) }],
  ['something else', { 'retry-after': 'soon' }],
])('%s is not waited for', async (_name, headers) => {
  expect(await asked([answer(429, headers)], 1)).toEqual({ log: ['/1'], last: [429] })
})
