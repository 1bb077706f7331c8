import type { Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Network, Request } from '../model/network.ts'
import type { AskedFor, Measured, SecretTraits, Tape, TapedSend } from '../model/tape.ts'
import { holdsSecret, type Intake } from '../model/target.ts'
import { type VerifySignature, verifySignature } from '../oauth/signature.ts'
import { formEncoded } from '../oauth/token-request.ts'
import type { RunMask } from '../report/redact.ts'
import { askedFor } from './asked-for.ts'
import { maskedWithin } from './masked-within.ts'
import { type StandIn, standIns, withoutData, withStandIns } from './stand-in.ts'

/** A longer response body is not kept to be judged again. */
const longestKept = 262_144

interface Sent {
  asked: AskedFor
  outcome: Outcome
  confidential: boolean
}

/** Writes down what a run sees of the world. What it gives is masked when the run is over and every secret is known. */
export interface Taping {
  /** The same network, which writes down what it is asked and answers. */
  over(network: Network): Network
  verify: VerifySignature
  /** Notes what a request is built with, of the client secret. */
  lent(field: string, secret: string): void
  tape(run: Taped): Tape
}

/** What a run that is over knows. */
export interface Taped {
  wish: Tape['wish']
  facts: Partial<Facts>
  intake: Intake
  exchanges: ReturnType<Network['exchanges']>
  mask: RunMask
}

/** What is written down while a run goes on. */
interface Notes {
  measured: Measured[]
  sent: Sent[]
  signatures: Tape['signatures'][number][]
  secret: SecretTraits | null
}

export function taping(): Taping {
  const notes: Notes = { measured: [], sent: [], signatures: [], secret: null }
  return {
    over: (network) => notedNetwork(network, 'none', notes),
    verify: async (raw, keys, decoded) => {
      const result = await verifySignature(raw, keys, decoded)
      notes.signatures.push({ token: raw, result })
      return result
    },
    lent: (field, given) => {
      if (field !== 'client_secret') return
      notes.secret = { bytes: Buffer.byteLength(given), special: formEncoded(given) !== given }
    },
    tape: (run) => taped(run, notes),
  }
}

/** A network of which every answer is noted; the first answer to a question is the one that counts. */
function notedNetwork(network: Network, probe: string, notes: Notes): Network {
  const note =
    <M extends Measured['asked']>(asked: M, of: string) =>
    <T>(gave: T): T => {
      const known = notes.measured.some((one) => one.asked === asked && one.of === of)
      if (!known) notes.measured.push({ asked, of, gave } as unknown as Measured)
      return gave
    }
  return {
    ...network,
    proxyFor: async (origin) => {
      const choice = await network.proxyFor(origin)
      note('proxyFor', origin)({ proxy: choice.proxy, source: choice.source })
      return choice
    },
    tunnel: (origin) => network.tunnel(origin).then(note('tunnel', origin)),
    resolve: (origin) => network.resolve(origin).then(note('resolve', origin)),
    reach: (origin) => {
      const { first, all } = network.reach(origin)
      return { first: first.then(note('first', origin)), all: all.then(note('all', origin)) }
    },
    directly: (origin) => network.directly(origin).then(note('directly', origin)),
    otherStack: (url) => network.otherStack(url).then(note('otherStack', url)),
    secure: (origin) => network.secure(origin).then(note('secure', origin)),
    send: async (request: Request) => {
      const outcome = await network.send(request)
      notes.sent.push({ asked: askedFor(probe, request), outcome, confidential: request.confidential ?? false })
      return outcome
    },
    forProbe: (id) => notedNetwork(network.forProbe(id), id, notes),
  }
}

function taped({ wish, facts, intake, exchanges, mask }: Taped, notes: Notes): Tape {
  const { measured, sent, signatures, secret } = notes
  const { secretShape, keyShape, method, signOn } = facts
  const seen = {
    ...(secretShape ? { secretShape } : {}),
    ...(keyShape === undefined ? {} : { keyShape }),
    ...(method === undefined ? {} : { method }),
    // The proof of who began the sign-in is of no use any more, and nobody's business.
    ...(signOn ? { signOn: { ...signOn, verifier: '' } } : {}),
  }
  const standIn = standIns(mask.leaks)
  return {
    wish,
    measured: maskedWithin(measured, mask.plain),
    sends: sent.map((one) => sendOf(one, exchanges, mask, standIn)),
    signatures: signatures.map(({ token, result }) => ({
      token: standIn(token),
      result: maskedWithin(result, mask.plain),
    })),
    facts: maskedWithin(seen, mask.plain),
    secret,
    problems: maskedWithin(intake.problems.filter(holdsSecret), mask.plain),
  }
}

function sendOf(
  { asked, outcome, confidential }: Sent,
  exchanges: Taped['exchanges'],
  mask: RunMask,
  standIn: StandIn,
): TapedSend {
  const { answer } = outcome
  const exchange = exchanges.indexOf(outcome.answer ? outcome.answer.exchange : outcome.exchange)
  const about = { asked: maskedWithin(asked, mask.plain), exchange }
  if (!answer) return { ...about, answer: null }
  const { isJson, at, limitEnds } = answer
  const withheld = confidential && answer.status < 400
  const body = withheld ? JSON.stringify(withoutData(answer.json)) : bodyOf(answer, mask, standIn)
  const same = body === answer.exchange.response?.body && !answer.exchange.response.truncated
  return { ...about, answer: { ...(same ? {} : { body }), isJson, at, limitEnds } }
}

const bodyOf = ({ body, json }: NonNullable<Outcome['answer']>, mask: RunMask, standIn: StandIn): string | null =>
  body.length > longestKept ? null : withStandIns(mask.plain(body), json, standIn)
