import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Listening } from '../../../core/model/network.ts'
import { waitForVisit } from '../../../core/network/loopback-visit.ts'

const pages = { done: 'done', refused: 'refused', foreign: 'foreign', nothing: 'nothing' }
type Open = Exclude<Listening, { failure: unknown }>

/** A port of this computer that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

const open: Open[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((listening) => listening.close()))
})

async function wait(): Promise<{ listening: Open; visit(path: string, method?: string): Promise<[number, string]> }> {
  const port = await freePort()
  const listening = await waitForVisit(`http://127.0.0.1:${port}/callback`, 'right', pages)
  if ('failure' in listening) throw new Error(listening.failure.code)
  open.push(listening)
  const visit = async (path: string, method = 'GET'): Promise<[number, string]> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    return [answer.status, await answer.text()]
  }
  return { listening, visit }
}
const settled = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((soon) => setTimeout(soon, 20, 'waits'))])

describe('a visit', () => {
  test('with the right state is the one that was waited for', async () => {
    const { listening, visit } = await wait()
    expect(await visit('/callback?code=a&state=right')).toEqual([200, 'done'])
    expect(await listening.arrived).toEqual({ code: 'a', state: 'right' })
    expect(listening.strays()).toEqual([])
  })

  test('that brings an error is one as well', async () => {
    const { listening, visit } = await wait()
    expect(await visit('/callback?error=access_denied&state=right')).toEqual([200, 'refused'])
    expect(await listening.arrived).toEqual({ error: 'access_denied', state: 'right' })
  })

  test.each(['?code=evil&state=wrong', '?code=evil', '?error=access_denied&state=', '?state=wrong'])(
    'with %s is answered and ignored, and the right one still comes',
    async (query) => {
      const { listening, visit } = await wait()
      expect(await visit(`/callback${query}`)).toEqual([200, 'foreign'])
      expect(await settled(listening.arrived)).toBe('waits')
      expect(listening.strays()).toEqual([Object.fromEntries(new URLSearchParams(query))])
      await visit('/callback?code=a&state=right')
      expect(await listening.arrived).toEqual({ code: 'a', state: 'right' })
    },
  )

  test.each([
    ['/callback', 'GET'],
    ['/callback?other=1', 'GET'],
    ['/elsewhere?code=a&state=right', 'GET'],
    ['/callback?code=a&state=right', 'POST'],
  ])('of %s by %s is none', async (path, method) => {
    const { listening, visit } = await wait()
    expect(await visit(path, method)).toEqual([404, 'nothing'])
    expect(await settled(listening.arrived)).toBe('waits')
    expect(listening.strays()).toEqual([])
  })

  test('of strangers is kept a few times only', async () => {
    const { listening, visit } = await wait()
    for (let at = 0; at < 12; at++) await visit(`/callback?code=${at}&state=wrong`)
    expect(listening.strays()).toHaveLength(8)
  })

  test('is given a page that no other page may frame or read', async () => {
    const port = await freePort()
    const listening = await waitForVisit(`http://localhost:${port}/callback`, 'right', pages)
    if ('failure' in listening) throw new Error(listening.failure.code)
    open.push(listening)
    const { headers } = await fetch(`http://127.0.0.1:${port}/callback?state=x`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })
})

test('a port that is taken is said by its code', async () => {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  expect(await waitForVisit(`http://127.0.0.1:${port}/callback`, 'right', pages)).toEqual({
    failure: { port, code: 'EADDRINUSE' },
  })
  await new Promise((closed) => server.close(closed))
})
