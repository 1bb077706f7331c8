import { describe, expect, test } from 'vitest'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { ProgramState } from '../../../renderer/bridge/calls.ts'
import { takeToken } from '../../../renderer/bridge/connect.ts'
import { desktop } from '../../../renderer/bridge/desktop.ts'
import { loopback } from '../../../renderer/bridge/loopback.ts'

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const never = () => new Promise<never>(() => {})

describe('the loopback client', () => {
  test('sends one POST a call, with the token as a header and the argument as JSON', async () => {
    const requests: [string, RequestInit | undefined][] = []
    const { bridge } = loopback({
      token: 'abc',
      delay: never,
      fetch: async (url, init) => {
        requests.push([String(url), init])
        return json({ ok: true, value: { id: 's' } })
      },
    })

    expect(await bridge.setups.open({ setup: 's' })).toEqual({ id: 's' })
    await bridge.setups.list()

    expect(requests[0]?.[0]).toBe('/call/setups/open')
    expect(requests[0]?.[1]).toMatchObject({
      method: 'POST',
      headers: { 'X-Preflight-Token': 'abc' },
      body: '{"setup":"s"}',
    })
    expect(requests[1]?.[1]).toMatchObject({ body: 'null' })
  })

  test('turns a refusal into an error with its code and sentence', async () => {
    const error = { code: 'not_found', message: 'Gone.' } as const
    const { bridge } = loopback({ token: '', delay: never, fetch: async () => json({ ok: false, error }, 404) })

    const refused = await bridge.setups.list().catch((reason: unknown) => reason)

    expect(refused).toBeInstanceOf(BridgeError)
    expect(refused).toMatchObject(error)
  })

  test('says unavailable when nobody answers, or something that is not the program', async () => {
    const fetches = [async () => Promise.reject(new TypeError('failed')), async () => new Response('<html>')]

    for (const fetch of fetches) {
      const { bridge } = loopback({ token: '', delay: never, fetch })
      await expect(bridge.setups.list()).rejects.toMatchObject({ code: 'unavailable' })
    }
  })

  test('delivers events that arrive in pieces, and nothing for the lines that keep the stream open', async () => {
    const line = JSON.stringify({ group: 'runs', name: 'events', event: { type: 'failed', message: 'ä' } })
    const bytes = new TextEncoder().encode(`\n${line}\n\n${line}\n`)
    const cut = bytes.indexOf(0xc3) + 1
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut))
        controller.enqueue(bytes.slice(cut))
      },
    })
    const { bridge } = loopback({ token: '', delay: never, fetch: async () => new Response(body) })

    const heard: unknown[] = []
    await new Promise<void>((resolve) => {
      bridge.runs.events((event) => heard.push(event) === 2 && resolve())
    })

    expect(heard).toEqual([
      { type: 'failed', message: 'ä' },
      { type: 'failed', message: 'ä' },
    ])
  })

  test('tries again with longer and longer pauses, and tells when the host is gone and back', async () => {
    const pauses: number[] = []
    const states: ProgramState[] = []
    let tries = 0
    await new Promise<void>((resolve) => {
      const { bridge, watch } = loopback({
        token: '',
        delay: async (ms) => void pauses.push(ms),
        fetch: async () => {
          if (++tries <= 6) throw new TypeError('refused')
          return new Response(new ReadableStream())
        },
      })
      watch((state) => {
        states.push(state)
        if (state === 'open') resolve()
      })
      bridge.runs.events(() => {})
    })

    expect(states).toEqual(['gone', 'open'])
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 4000])
  })

  test('gives up when its token is refused: it will not get better by asking', async () => {
    let tries = 0
    const state = await new Promise<ProgramState>((resolve) => {
      const { bridge, watch } = loopback({
        token: 'old',
        delay: async () => {},
        fetch: async () => {
          tries++
          return new Response('', { status: 403 })
        },
      })
      watch(resolve)
      bridge.runs.events(() => {})
    })

    expect(state).toBe('locked')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(tries).toBe(1)
  })
})

describe('the desktop', () => {
  test('opens the envelope of an answer and hands over a copy of the argument', async () => {
    const given = { setup: 's' }
    let got: unknown
    const { bridge } = desktop({
      setups: {
        open: async (argument) => {
          got = argument
          return { ok: true, value: 'opened' }
        },
        list: async () => ({ ok: false, error: { code: 'refused', message: 'No.' } }),
      },
    })

    expect(await bridge.setups.open(given)).toBe('opened')
    expect(got).toEqual(given)
    expect(got).not.toBe(given)
    await expect(bridge.setups.list()).rejects.toMatchObject({ code: 'refused', message: 'No.' })
  })

  test('passes a listener on and returns its undo', () => {
    const undo = () => {}
    let heard: unknown
    const events = (listener: unknown) => {
      heard = listener
      return undo
    }
    const { bridge } = desktop({ runs: { events } })
    const listener = () => {}

    expect(bridge.runs.events(listener)).toBe(undo)
    expect(heard).toBe(listener)
  })
})

describe('the token', () => {
  const windowAt = (hash: string, stored: string | null = null) => {
    const seen = { address: '', stored }
    const window = {
      location: { hash, pathname: '/', search: '' },
      history: { state: null, replaceState: (_: unknown, __: string, address: string) => (seen.address = address) },
      sessionStorage: { getItem: () => seen.stored, setItem: (_: string, value: string) => (seen.stored = value) },
    }
    return { seen, window: window as unknown as Parameters<typeof takeToken>[0] }
  }

  test('is taken out of the address and kept for a reload', () => {
    const { seen, window } = windowAt('#token=00ff')

    expect(takeToken(window)).toBe('00ff')
    expect(seen).toEqual({ address: '/', stored: '00ff' })
  })

  test('is found again after a reload, and empty without one', () => {
    expect(takeToken(windowAt('', '00ff').window)).toBe('00ff')
    expect(takeToken(windowAt('').window)).toBe('')
  })
})
