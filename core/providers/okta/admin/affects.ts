import type { AdminObject } from '../../../model/admin.ts'
import type { Affected, Touched } from '../../../model/admin-decision.ts'
import type { AdminReading } from '../../../model/admin-reading.ts'
import type { JsonObject } from '../../../model/json.ts'

/** Apps for which one member alone says that they may: to add one takes nothing from the others. */
const clientsAt = 'conditions.clients.include'

const clientsIn = ({ conditions }: JsonObject): string[] => {
  const include = ((conditions as JsonObject | undefined)?.clients as JsonObject | undefined)?.include
  return Array.isArray(include) ? include.map(String) : []
}

const clientsOf = (policies: readonly AdminObject[]): Affected => {
  const clients = policies.flatMap(({ body }) => clientsIn(body))
  return clients.includes('ALL_CLIENTS') ? 'all' : clients
}

/** The apps that get tokens of a server: those of its active policies. */
function ofServer(server: string | undefined, { collections }: AdminReading): Affected {
  const found = collections.filter(({ kind, within }) => kind === 'policy' && within[0] === server)
  if (found.length === 0 || found.some(({ refused, cut }) => refused || cut)) return 'unknown'
  const policies = found.flatMap(({ objects }) => objects)
  return clientsOf(policies.filter(({ body }) => body.status !== 'INACTIVE'))
}

/**
 * The apps that use what a change touches, by their client IDs. A policy or a rule that is added counts for its own app alone;
 * a default scope comes to all that name no scope.
 */
export function affects({ kind, action, object, within, after }: Touched, reading: AdminReading): Affected | null {
  if (kind === 'trusted-origin') return action === 'change' ? 'all' : null
  if (kind === 'authorization-server') return object && ofServer(object.id, reading)
  if (kind === 'scope') return action === 'change' || after.default === true ? ofServer(within[0], reading) : null
  if (!object) return null
  if (kind === 'policy') return Object.keys(after).every((path) => path === clientsAt) ? null : clientsOf([object])
  if (kind !== 'rule') return null
  const policies = reading.collections.filter((each) => each.kind === 'policy').flatMap(({ objects }) => objects)
  return clientsOf(policies.filter(({ id }) => id === within[1]))
}
