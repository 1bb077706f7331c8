import { isOver } from '../admin/rotation.ts'
import type { HandedSetup } from '../bundle/setups-file.ts'
import type { Guide } from '../model/guide.ts'
import type { RotatedField, Rotation } from '../model/rotation.ts'
import type { Said } from '../model/said.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Store } from '../store/store.ts'
import { said } from '../words/said.ts'
import { wayNamed } from './rotation-begin.ts'
import { keepRotation, keptRotation, readRotation, rotationOf } from './rotation-record.ts'
import { lendSecret } from './rotation-secrets.ts'
import { formerName, nextName } from './secret-name.ts'

interface Kept {
  store: Store
  secrets: SecretStore
  guides: readonly Guide[]
}

/** A rotation of a setup that is written to a file, or comes from one. */
export interface HandedRotation {
  setup: string
  field: RotatedField
  /** `carried`: it is in the file, whole. `stays`: it is half done, and the file has no secrets. */
  came: 'carried' | 'stays'
}

type InFile = NonNullable<HandedSetup['rotation']>
type AsideName = keyof InFile['secrets']

const namesOf = (setup: string, field: RotatedField): readonly (readonly [AsideName, string])[] => [
  ['next', nextName(setup, field)],
  ['former', formerName(setup, field)],
  ...(field === 'private_key' ? [['former_password', formerName(setup, 'private_key_password')] as const] : []),
]

/** Half done: what comes next depends on secrets of this computer. */
function isHalfDone(rotation: Rotation, guide: Guide | undefined): boolean {
  const way = guide && wayNamed(guide, rotation)
  return way ? !isOver(rotation, way) : rotation.state !== 'removed' && rotation.state !== 'taken-back'
}

/**
 * What of a rotation goes into a file: all of it under a passphrase, so that it can be finished elsewhere; else only that it is
 * half done, for the secrets without which it cannot be finished are in no open file.
 */
export async function rotationOut(
  { store, secrets, guides }: Kept,
  setup: string,
  whole: boolean,
): Promise<{ parts: Pick<HandedSetup, 'rotation' | 'rotating'>; handed: HandedRotation | null }> {
  const rotation = rotationOf(store, setup)
  if (!rotation) return { parts: {}, handed: null }
  const { field, state } = rotation
  const half = isHalfDone(
    rotation,
    guides.find(({ id }) => id === store.setup(setup)?.guide),
  )
  if (!whole)
    return half ? { parts: { rotating: field }, handed: { setup, field, came: 'stays' } } : { parts: {}, handed: null }
  if (state === 'removed' || state === 'taken-back') return { parts: {}, handed: null }
  const aside: InFile['secrets'] = {}
  for (const [as, name] of namesOf(setup, field))
    await lendSecret(secrets, name, (secret) => {
      aside[as] = secret
    })
  const record = keptRotation(store, setup) ?? ''
  return { parts: { rotation: { record, secrets: aside } }, handed: half ? { setup, field, came: 'carried' } : null }
}

/** What became of a rotation that a file has. */
export interface TakenRotation {
  field: RotatedField
  /**
   * `taken`: it can go on here. `left`: the setup was here before, and its own secrets were kept. `elsewhere`: it is half done
   * on the computer that wrote the file.
   */
  came: 'taken' | 'left' | 'elsewhere'
}

/** Takes a rotation along, where its setup was not here before: with secrets of this computer it would not fit together. */
export async function rotationInto(
  { store, secrets, guides }: Kept,
  { id, guide: guideId, rotation: given, rotating }: HandedSetup,
  added: boolean,
): Promise<TakenRotation | null> {
  if (!given) return rotating && keptRotation(store, id) === null ? { field: rotating, came: 'elsewhere' } : null
  const rotation = readRotation(given.record)
  if (!rotation) return null
  const { field } = rotation
  const half = isHalfDone(
    rotation,
    guides.find((guide) => guide.id === guideId),
  )
  if (!added) return keptRotation(store, id) === given.record || !half ? null : { field, came: 'left' }
  for (const [as, name] of namesOf(id, field)) {
    const secret = given.secrets[as]
    if (secret) await secrets.put(name, secret)
  }
  keepRotation(store, id, rotation)
  return half ? { field, came: 'taken' } : null
}

/** What has to be known of a rotation in a file that was written. */
export const writtenNote = ({ field, came }: HandedRotation, name: string): Said =>
  came === 'carried' ? said('rotation.file-carried', { field, name }) : said('rotation.file-stays', { field, name })

/** What has to be known of a rotation in a file that was read. */
export function takenNote({ field, came }: TakenRotation, name: string): Said {
  if (came === 'taken') return said('rotation.file-taken', { field, name })
  return came === 'left'
    ? said('rotation.file-left', { field, name })
    : said('rotation.file-elsewhere', { field, name })
}
