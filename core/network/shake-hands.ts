import type { Handshake } from '../model/network-facts.ts'
import { ConnectionFailed } from './connection.ts'
import type { Opened, Place } from './place.ts'
import { askedAt, open } from './place-connection.ts'
import { openSocket } from './place-socket.ts'
import { isLost, type Lost } from './start-tls.ts'
import { longestLook, nothingSeen, refusedHandshake } from './tls.ts'
import type { Shared } from './ways.ts'

/** Whether a handshake that failed was answered: by an alert, a certificate, or anything but silence. */
const isAnswer = (error: unknown): boolean =>
  !(error instanceof ConnectionFailed) && !/^(TIMEOUT|ECONNRESET|EPIPE)$/.test((error as Lost).code ?? '')

/** Completes a handshake, and finds out what it can about one that fails. */
export async function shakeHands(place: Place, shared: Shared): Promise<Handshake> {
  try {
    return await shown(place, place.opening.shift() ?? open(place, shared))
  } catch (error) {
    if (!isLost(error as Lost) || shared.smallOn.has(place.without)) return refused(place, shared, error)
    const small = await smallHello(place, shared)
    if (!small) return refused(place, shared, error)
    const { sent: bytes = 0, code } = error as Lost
    const lost = code === 'TIMEOUT' ? 'dropped' : 'reset'
    const handshake = await shown(place, small.opening).catch((late: unknown) => refused(place, shared, late))
    return { ...handshake, helloTooLarge: { bytes, lost } }
  }
}

async function shown(place: Place, opening: Promise<Opened>): Promise<Handshake> {
  const connection = await opening
  place.idle.push(connection)
  return connection.handshake ?? nothingSeen(null)
}

function refused(place: Place, shared: Shared, error: unknown): Promise<Handshake> | Handshake {
  if (error instanceof ConnectionFailed) return nothingSeen(error.failure)
  const reopen = async () => (await openSocket(place, shared)).socket
  return refusedHandshake(error, askedAt(place, shared), reopen, shared.timeout)
}

/**
 * A connection that began with a small ClientHello, where that is answered and a large one is lost each time: one lost
 * connection can be chance. Null where the size makes no difference.
 */
async function smallHello(place: Place, shared: Shared): Promise<{ opening: Promise<Opened> } | null> {
  const patience = Math.min(shared.timeout, longestLook)
  const opening = open(place, shared, true, patience)
  const [tried] = await Promise.allSettled([opening])
  if (tried.status === 'rejected' && !isAnswer(tried.reason)) return null
  // Those that were opened ahead began with a large one, at the same time as the first.
  const ahead = place.opening.splice(0)
  const large = await Promise.allSettled(ahead.length > 0 ? ahead : [open(place, shared, false, patience)])
  for (const one of large) if (one.status === 'fulfilled') place.idle.push(one.value)
  if (!large.every((one) => one.status === 'rejected' && isLost(one.reason as Lost))) {
    if (tried.status === 'fulfilled') place.idle.push(tried.value)
    return null
  }
  shared.smallOn.add(place.without)
  return { opening }
}
