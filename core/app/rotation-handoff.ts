import type { HandoffCardRow } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { type RotatedField, rotatedFields } from '../model/rotation.ts'
import { rotationOf } from './rotation-record.ts'
import { asideOf } from './rotation-secrets.ts'
import type { Session } from './session.ts'

export const isRotated = (field: string): field is RotatedField => rotatedFields.some((name) => name === field)

/** The new values of a rotation, in the product's own names, from when they are proved until they are the setup's. */
export async function rotatedRows(session: Session, setup: string, guide: Guide): Promise<HandoffCardRow[]> {
  const rotation = rotationOf(session.store, setup)
  if (rotation?.state !== 'proved' || rotation.back || rotation.swapped) return []
  const { next } = await asideOf(session, setup, rotation.field)
  const since = rotation.sent.findLast(({ move }) => move === 'prove')?.at ?? null
  const proof = { state: 'proved', since, by: [] } as const
  const { field, newKid } = rotation
  return guide.handoff.fields.flatMap(({ label, from, note }): HandoffCardRow[] => {
    const noted = { label, field: from, proof, ...(note === undefined ? {} : { note }) }
    if (from === field)
      return [{ ...noted, secret: true, stored: next, copyable: next && session.copySecret !== undefined }]
    const value = from === 'key_id' && field === 'private_key' ? newKid : null
    return value === null ? [] : [{ ...noted, value, copyable: true }]
  })
}
