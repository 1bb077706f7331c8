import type { Store, StoredSetup } from '../store/store.ts'

/** The certificates that the runs of a setup trust beside the public ones; the practice tenant is not behind a company's. */
export function trustedAuthorities(store: Store, setup: StoredSetup): { fingerprint: string; pem: string }[] {
  const own = store.authorities(setup.id)
  if (setup.practice) return own
  const known = new Set(own.map(({ fingerprint }) => fingerprint))
  return [...own, ...store.sharedAuthorities().filter(({ fingerprint }) => !known.has(fingerprint))]
}
