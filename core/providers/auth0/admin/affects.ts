import type { Affected, Touched } from '../../../model/admin-decision.ts'
import type { AdminReading } from '../../../model/admin-reading.ts'
import { clientPolicy } from './rules.ts'

/** The apps that use an API, by their client IDs: those with a client grant for it, or all, where none is required. */
export function affects({ kind, object }: Touched, { collections }: AdminReading): Affected | null {
  if (kind !== 'resource-server' || !object) return null
  if (clientPolicy(object.body) === 'allow_all') return 'all'
  const found = collections.filter((each) => each.kind === 'client-grant')
  if (found.length === 0 || found.some(({ refused, cut }) => refused || cut)) return 'unknown'
  const grants = found.flatMap(({ objects }) => objects).filter(({ body }) => body.audience === object.body.identifier)
  // A grant of no app in particular is one of all apps of others.
  if (grants.some(({ body }) => typeof body.client_id !== 'string')) return 'all'
  return grants.map(({ body }) => String(body.client_id))
}
