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
  const opening = place.opening.shift() ?? open(place, shared)
  const beside = smallBeside(opening, place, shared)
  try {
    return await shown(place, opening)
  } catch (error) {
    if (!isLost(error as Lost) || shared.smallOn.has(place.without)) return refused(place, shared, error)
    const small = await smallHello(place, shared, await beside)
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

/** A connection that is being opened; a promise of it alone would be waited for. */
interface Opening {
  opening: Promise<Opened>
}

/** How long a ClientHello of another size is waited for, in milliseconds. */
const patienceOf = ({ timeout }: Shared): number => Math.min(timeout / 2, longestLook)

/** Begins with a small ClientHello where a large one stays without a word, so that both are tried within one time limit. */
function smallBeside(large: Promise<Opened>, place: Place, shared: Shared): Promise<Opening | null> {
  const patience = patienceOf(shared)
  return new Promise((resolve) => {
    const begin = () => {
      const opening = open(place, shared, true, patience)
      opening.catch(() => {})
      resolve({ opening })
    }
    const timer = setTimeout(begin, shared.timeout - patience)
    const settled = () => {
      clearTimeout(timer)
      resolve(null)
    }
    large.then(settled, settled)
  })
}

/**
 * A connection that began with a small ClientHello, where that is answered and a large one is lost each time: one lost
 * connection can be chance. Null where the size makes no difference.
 * @param begun the small one, where it was begun already
 */
async function smallHello(place: Place, shared: Shared, begun: Opening | null): Promise<Opening | null> {
  const patience = patienceOf(shared)
  const { opening } = begun ?? { opening: open(place, shared, true, patience) }
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
