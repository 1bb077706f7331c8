import type { Guide } from '../../model/guide.ts'
import type { Said } from '../../model/said.ts'
import type { Target } from '../../model/target.ts'
import { said } from './said.ts'

const reserved = /(^|\s)okta\./

/**
 * Scopes that begin with `okta.` come from the org server only, all others from a custom one (facts 1.3). A guide that
 * leaves the choice open is decided by the scopes that are asked for.
 */
export function serverNeeded({ server }: Guide, scope: string | undefined): 'org' | 'custom' | null {
  if (server === 'org' || server === 'custom') return server
  if (server === 'tenant') return null
  return reserved.test(scope ?? '') ? 'org' : 'custom'
}

/** Each server of an org has keys of its own (facts 4.3); these two exist everywhere. */
export function otherKeySets({ origin, server }: Target): { name: Said; url: string }[] {
  const sets = [
    { id: null, name: said('okta.org-server'), url: `${origin}/oauth2/v1/keys` },
    { id: 'default', name: said('okta.default-server'), url: `${origin}/oauth2/default/v1/keys` },
  ]
  return sets.filter(({ id }) => id !== server.id).map(({ name, url }) => ({ name, url }))
}
