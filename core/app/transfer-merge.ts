import type { HandedSetup } from '../bundle/setups-file.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { secretWithin } from '../model/secret-text.ts'
import type { Store, StoredSetup } from '../store/store.ts'

/** A field of a file that has another value here. */
export interface Differing {
  field: string
  taken: boolean
}

/** Fields that are empty here are filled in; a value that holds a secret is never taken. */
export function fieldsInto(
  store: Store,
  id: string,
  there: StoredSetup | undefined,
  { fields }: HandedSetup,
): Differing[] {
  return (Object.entries(fields) as [PlainFieldName, string][]).flatMap(([field, value]) => {
    const own = there?.fields[field] ?? ''
    if (value === '' || value === own || secretWithin(value) !== null) return []
    if (own === '') store.setField(id, field, value)
    return [{ field, taken: own === '' }]
  })
}

/** Steps that were confirmed by hand, where they are not yet. */
export function claimsInto(store: Store, id: string, there: StoredSetup | undefined, { claims }: HandedSetup): boolean {
  const fresh = Object.entries(claims).filter(([step]) => there?.claims[step] === undefined)
  for (const [step, at] of fresh) store.claim(id, step, at)
  return fresh.length > 0
}

/** Certificates that are trusted, where they are not yet. */
export function authoritiesInto(store: Store, id: string, { authorities = [] }: HandedSetup): boolean {
  const known = new Set(store.authorities(id).map(({ fingerprint }) => fingerprint))
  const fresh = authorities.filter(({ fingerprint }) => !known.has(fingerprint))
  for (const { fingerprint, pem } of fresh) store.addAuthority(id, fingerprint, pem)
  return fresh.length > 0
}
