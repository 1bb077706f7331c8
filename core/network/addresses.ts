import { type Socket, connect as tcpConnect } from 'node:net'
import type { Failure } from '../model/exchange.ts'
import type { Attempt, Resolution } from '../model/network-facts.ts'
import { connectFailure, timedOut } from './failures.ts'

/** Opens a TCP connection to one address. Rejects with the system's error, or one with code `TIMEOUT`. */
export function openTcp(address: string, port: number, timeout: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = tcpConnect({ host: address, port, noDelay: true })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(Object.assign(new Error('TIMEOUT'), { code: 'TIMEOUT' }))
    }, timeout)
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.on('error', () => {})
      resolve(socket)
    })
    socket.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

export interface Reach {
  /** The first address that answered, with its open socket; or the failure of the first address when none did. */
  first: Promise<{ address: string | null; socket: Socket | null; ms: number; failure: Failure | null }>
  all: Promise<readonly Attempt[]>
}

/** Tries every address apart and at the same time; sockets that are not the first are closed again. */
export function reachAny(resolution: Resolution, port: number, timeout: number): Reach {
  const began = performance.now()
  let taken = false
  const tries = resolution.answers.map(async ({ address, family }) => {
    try {
      const socket = await openTcp(address, port, timeout)
      const ms = performance.now() - began
      const first = !taken
      taken = true
      if (!first) socket.destroy()
      return { attempt: { address, family, ms, failure: null }, socket: first ? socket : null }
    } catch (error) {
      const late = (error as { code?: string }).code === 'TIMEOUT'
      const failure = late ? timedOut('no-answer', timeout) : connectFailure(error)
      return { attempt: { address, family, ms: performance.now() - began, failure }, socket: null }
    }
  })
  const all = Promise.all(tries).then((results) => results.map((result) => result.attempt))
  const winner = Promise.any(
    tries.map(async (attempt) => {
      const { attempt: made, socket } = await attempt
      if (!socket) throw made.failure
      return { address: made.address, socket, ms: made.ms, failure: null }
    }),
  )
  const first = winner.catch(async () => {
    const attempts = await all
    return { address: null, socket: null, ms: performance.now() - began, failure: attempts[0]?.failure ?? null }
  })
  return { first, all }
}
