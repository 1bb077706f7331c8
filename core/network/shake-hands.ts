import type { Socket } from 'node:net'
import type { Handshake } from '../model/facts.ts'
import { bareHost } from '../model/hosts.ts'
import { ConnectionFailed } from './connection.ts'
import type { Opened, Place } from './place.ts'
import { type Asked, isLost, type Lost } from './start-tls.ts'
import { longestLook, nothingSeen, refusedHandshake } from './tls.ts'
import type { TrustStore } from './trust-store.ts'

interface Way {
  trust: TrustStore
  timeout: number
  /** Opens a connection; `small` says how it begins, where that is not left to what is known of the way. */
  open(place: Place, small?: boolean, patience?: number): Promise<Opened>
  openSocket(place: Place): Promise<{ socket: Socket }>
}

/** Whether a handshake that failed was answered: by an alert, a certificate, or anything but silence. */
const isAnswer = (error: unknown): boolean =>
  !(error instanceof ConnectionFailed) && !/^(TIMEOUT|ECONNRESET|EPIPE)$/.test((error as Lost).code ?? '')

/** Completes handshakes, and finds out what it can about those that fail. */
export function createHands({ trust, timeout, open, openSocket }: Way) {
  // Where a ClientHello of more than one packet is lost on a way, all connections by that way begin with a small one.
  const smallOn = new Set<boolean>()

  function askedAt(place: Place, small = smallOn.has(place.without)): Asked & { trust: TrustStore } {
    const host = bareHost(place.url.hostname)
    return { host, said: host, trust, small }
  }

  async function shakeHands(place: Place): Promise<Handshake> {
    try {
      return await shown(place, place.opening.shift() ?? open(place))
    } catch (error) {
      if (!isLost(error as Lost) || smallOn.has(place.without)) return refused(place, error)
      const small = await smallHello(place)
      if (!small) return refused(place, error)
      const { sent: bytes = 0, code } = error as Lost
      const lost = code === 'TIMEOUT' ? 'dropped' : 'reset'
      const handshake = await shown(place, small.opening).catch((late: unknown) => refused(place, late))
      return { ...handshake, helloTooLarge: { bytes, lost } }
    }
  }

  async function shown(place: Place, opening: Promise<Opened>): Promise<Handshake> {
    const connection = await opening
    place.idle.push(connection)
    return connection.handshake ?? nothingSeen(null)
  }

  function refused(place: Place, error: unknown): Promise<Handshake> | Handshake {
    if (error instanceof ConnectionFailed) return nothingSeen(error.failure)
    const reopen = async () => (await openSocket(place)).socket
    return refusedHandshake(error, askedAt(place), reopen, timeout)
  }

  /**
   * A connection that began with a small ClientHello, where that is answered and a large one is lost each time: one lost
   * connection can be chance. Null where the size makes no difference.
   */
  async function smallHello(place: Place): Promise<{ opening: Promise<Opened> } | null> {
    const patience = Math.min(timeout, longestLook)
    const opening = open(place, true, patience)
    const [tried] = await Promise.allSettled([opening])
    if (tried.status === 'rejected' && !isAnswer(tried.reason)) return null
    // Those that were opened ahead began with a large one, at the same time as the first.
    const ahead = place.opening.splice(0)
    const large = await Promise.allSettled(ahead.length > 0 ? ahead : [open(place, false, patience)])
    for (const one of large) if (one.status === 'fulfilled') place.idle.push(one.value)
    if (!large.every((one) => one.status === 'rejected' && isLost(one.reason as Lost))) {
      if (tried.status === 'fulfilled') place.idle.push(tried.value)
      return null
    }
    smallOn.add(place.without)
    return { opening }
  }

  return { askedAt, shakeHands }
}
