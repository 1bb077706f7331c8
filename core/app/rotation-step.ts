import { mayRetire, settled } from '../admin/rotation.ts'
import type { Outcome } from '../model/exchange.ts'
import { isProviderMove, type ProviderMove, type RotationMove } from '../model/rotation.ts'
import { said } from '../words/said.ts'
import { bodyIn, isGood, isUnknown } from './admin-object.ts'
import { isNot, type NotRotated, not, notBy, rejectionOf, seenOf, stopText } from './rotation-begin.ts'
import type { RotationNotes } from './rotation-notes.ts'
import { lendSecret, newKeyOf, sameSecret, swapBack, swapIn } from './rotation-secrets.ts'
import { formerName, nextName, secretName } from './secret-name.ts'

/** Changes take effect late at times: so often is asked, with these pauses in milliseconds. */
const pauses = [1000, 2000, 4000, 8000]

type Stop = Promise<NotRotated | null>

export const looked = ({ way, rotation, options }: RotationNotes) => seenOf(options.world, way, rotation.owner)

/** Settles what was left open: a step of ours is finished, of a request it is seen what came of it. */
export async function settle(notes: RotationNotes): Stop {
  const { doing } = notes.rotation
  if (doing === null) return null
  if (isProviderMove(doing)) return look(notes, doing, null)
  await notes.own(doing)
  return null
}

/** Carries one step out. */
export async function step(notes: RotationNotes, move: RotationMove): Stop {
  if (!isProviderMove(move)) {
    const stop = move === 'prove' ? await refusal(notes) : await missing(notes, move)
    if (stop) return stop
    notes.note(move)
    await notes.own(move)
    return null
  }
  return (await guard(notes, move)) ?? send(notes, move)
}

/** The new one must be there to be handed over: where there is no keychain, it is gone with the program that made it. */
async function missing(notes: RotationNotes, move: RotationMove): Stop {
  const { way, options } = notes
  if (move !== 'hand-over' || !way.overlap || (await arrived(notes)) !== null) return null
  const value = notes.rotation.fresh === null ? null : await shown(notes, notes.rotation.fresh)
  if (value === null) {
    notes.keep({ state: 'lost' })
    return not(said('rotation.lost', { field: way.field }))
  }
  await options.kept.secrets.put(nextName(options.setup.id, way.field), value)
  return null
}

/** Before the old one is taken away, the new one must be good; before one is made, there must be room. */
async function guard(notes: RotationNotes, move: ProviderMove): Stop {
  const { way, rotation } = notes
  if (!way.overlap || (move !== 'retire' && move !== 'remove' && move !== 'make')) return null
  const seen = await looked(notes)
  if (isNot(seen)) return seen
  if (move === 'make') {
    if (seen.length >= way.most) return not(stopText('full', way))
    notes.keep({ there: seen.map(({ id }) => id) })
    return null
  }
  if (!mayRetire(rotation, seen)) return not(stopText('fresh-gone', way))
  const { kept, setup } = notes.options
  if (await sameSecret(kept.secrets, secretName(setup.id, way.field), formerName(setup.id, way.field)))
    return not(said('rotation.old-stored', { field: way.field }))
  return move === 'retire' ? refusal(notes) : null
}

/** Why no token is issued for the new one; null where one is. */
async function refusal({ options, rotation, way }: RotationNotes): Stop {
  const { field, swapped, newKid } = rotation
  const name = (swapped ? secretName : nextName)(options.setup.id, field)
  for (const pause of [...pauses, null]) {
    const proved = await options.prove({ field, name, kid: field === 'private_key' ? newKid : null })
    if (proved.ok) return null
    if (!proved.passes || pause === null) {
      const { says } = proved
      return not(way.overlap ? said('rotation.not-proved', { says }) : said('rotation.not-proved-alone', { says }))
    }
    await options.wait(pause)
  }
  return null
}

async function send(notes: RotationNotes, move: ProviderMove): Stop {
  const { options, way } = notes
  const { world, kept, setup } = options
  const build = way.requests[move]
  if (!build) throw new Error(`${way.id} has no step ${move}`)
  const makesKey = move === 'make' && way.field === 'private_key'
  const key = makesKey ? await newKeyOf(kept, setup.id, way.alg ?? 'RS256') : null
  if (key) notes.keep({ newKid: key.kid })
  const secret = move === 'restore' ? await former(notes) : ''
  if (secret === null) return not(said('rotation.no-former'))
  const { owner, old, fresh, spare } = notes.rotation
  const request = build({ owner, old: old ?? '', fresh: fresh ?? '', spare: spare ?? '', key, secret })
  notes.note(move, request)
  const outcome = await world.send(request)
  if (isGood(outcome)) {
    if (move !== 'make') return finished(notes, move)
    const body = bodyIn(outcome)
    const came = body && way.made(body)
    return came ? made(notes, came.id, came.secret) : look(notes, move, outcome)
  }
  if (isUnknown(outcome)) return look(notes, move, outcome)
  const takesAway = ['clear', 'remove', 'disable', 'drop', 'restore'].includes(move)
  if (takesAway && outcome.answer?.status === 404) return finished(notes, move)
  notes.came('failed')
  return not(rejectionOf(outcome, world))
}

/** The secret before it, to be set again. */
export async function former({ options: { kept, setup, world }, rotation }: RotationNotes): Promise<string | null> {
  const name = (rotation.swapped ? formerName : secretName)(setup.id, rotation.field)
  const secret = await lendSecret(kept.secrets, name, (value) => value)
  if (secret !== null) world.learn('client_secret', secret)
  return secret
}

/** Looks at what came of a request of which no good answer came. */
async function look(notes: RotationNotes, move: ProviderMove, outcome: Outcome | null): Stop {
  const { way, rotation, options } = notes
  if (!way.overlap) {
    const there = move === 'make' ? await arrived(notes) : null
    if (there !== null) return made(notes, '', there)
    // The provider shows nothing that tells. The same request may be sent again.
    if (move === 'make') notes.came('done', { state: 'lost' })
    else notes.came('failed')
    const says = said(move === 'make' ? 'rotation.lost-alone' : 'rotation.unknown')
    return outcome ? notBy(says, outcome, options.world) : not(says)
  }
  for (const pause of [...pauses, null]) {
    const seen = await looked(notes)
    if (isNot(seen)) return { says: said('rotation.unknown'), detail: seen.detail }
    const how = settled(rotation, way, seen)
    if (how.came === 'done') return how.fresh ? made(notes, how.fresh.id, how.fresh.value) : finished(notes, move)
    // What was made may not be in the list yet.
    if (move !== 'make' || pause === null) break
    await options.wait(pause)
  }
  notes.came('failed')
  return outcome && notBy(said('rotation.not-made'), outcome, options.world)
}

/** Notes a request that was carried out. */
async function finished(notes: RotationNotes, move: ProviderMove): Stop {
  const { options, rotation, keyId } = notes
  const back = move === 'restore' && rotation.swapped
  if (back) await swapBack(options.kept, options.setup.id, rotation, keyId)
  notes.came('done', back ? { swapped: false } : {})
  if (move === 'remove' || move === 'restore' || move === 'drop') await notes.clear()
  return null
}

/** Keeps the new secret apart, before anything else is sent. */
async function made(notes: RotationNotes, id: string, secret: string | null): Stop {
  const { options, way, rotation, keyId } = notes
  const { kept, setup } = options
  if (way.field === 'client_secret') {
    const value = secret ?? (await arrived(notes)) ?? (await shown(notes, id))
    if (value === null) {
      notes.came('done', { fresh: id, state: 'lost' })
      return not(way.overlap ? said('rotation.lost', { field: way.field }) : said('rotation.lost-alone'))
    }
    await kept.secrets.put(nextName(setup.id, way.field), value)
  }
  // Where there is one only, the old one is good no more: the new one is the setup's at once.
  if (!way.overlap) await swapIn(kept, setup.id, rotation, keyId)
  notes.came('done', { fresh: id, swapped: !way.overlap })
  return null
}

/** The value of the new one, where it came before this was cut off. */
const arrived = ({ options: { kept, setup }, way }: RotationNotes): Promise<string | null> =>
  lendSecret(kept.secrets, nextName(setup.id, way.field), (value) => value)

/** The value that the list shows of one. */
async function shown(notes: RotationNotes, id: string): Promise<string | null> {
  const seen = await looked(notes)
  return isNot(seen) ? null : (seen.find((each) => each.id === id)?.value ?? null)
}
