import { randomUUID } from 'node:crypto'
import type { StoredSetup } from '../store/store.ts'

/** A setup of a guide, not yet saved. */
export const newSetup = (guide: string, name: string, practice: boolean): StoredSetup => ({
  id: randomUUID(),
  name,
  guide,
  practice,
  customer: null,
  createdAt: new Date().toISOString(),
  fields: {},
  claims: {},
})
