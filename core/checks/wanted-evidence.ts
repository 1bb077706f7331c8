import type { Wanted } from '../model/admin.ts'
import type { Json } from '../model/json.ts'
import type { Evidence, Said } from '../model/said.ts'
import { jsonOf } from '../oauth/json.ts'
import { said } from '../words/said.ts'

const shown = (value: Json | undefined): string | Said =>
  value === undefined || value === null ? said('admin.not-set') : typeof value === 'string' ? value : jsonOf(value)

const list = (values: readonly Json[]): readonly (string | Said)[] => values.map(shown)

/** What is wanted, as evidence. */
export const wantedEvidence = (wanted: Wanted): Evidence => {
  if (typeof wanted !== 'object') return wanted
  if ('includes' in wanted) return list(wanted.includes)
  if ('only' in wanted) return list(wanted.only)
  if ('most' in wanted) return said('admin.at-most', { number: wanted.most })
  return said('admin.one-of', { values: list(wanted.oneOf) })
}

/** What is there, as evidence. */
export const foundEvidence = (found: Json | undefined): Evidence =>
  Array.isArray(found) ? list(found) : typeof found === 'boolean' || typeof found === 'number' ? found : shown(found)
