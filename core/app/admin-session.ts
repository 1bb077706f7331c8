import type { LendAdmin } from '../admin/access.ts'
import type { AdminScope } from '../model/admin.ts'
import { usualTimeout } from '../network/ways.ts'
import { said } from '../words/said.ts'
import { hasCredential, lent } from './admin-credentials.ts'
import { noteRequests } from './admin-requests.ts'
import { type AdminWorld, NoAdmin, openWorld } from './admin-world.ts'
import { trustedBy } from './carry-out.ts'
import { publicKeyOf } from './public-key.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { waysOf } from './settings.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Lends what may look: the access for that, else the one that may change. */
const lendToLook =
  ({ secrets }: Session, setup: string): LendAdmin =>
  async (use) => {
    const purpose = (await hasCredential(secrets, setup, 'read')) ? 'read' : 'write'
    return lent(secrets, setup, purpose, use)
  }

/** Refuses with the reason in words. */
function refuseWorld(error: unknown): never {
  if (!(error instanceof NoAdmin)) throw error
  if (error.why === 'provider') return refuse('refused', said('admin-api.no-provider'))
  return refuse('refused', error.why === 'address' ? said('admin-api.no-address') : said('admin-api.no-access'))
}

export interface Wanted {
  setup: string
  purpose: 'read' | 'write' | 'look'
  scopes?: readonly AdminScope[]
}

/** Opens the configuration of the tenant of a setup for as long as a function works with it. */
export async function withWorld<T>(
  session: Session,
  { setup: id, purpose, scopes = [] }: Wanted,
  work: (world: AdminWorld) => Promise<T>,
): Promise<T> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const publicJwk = await publicKeyOf(session.secrets, setup)
  const lend: LendAdmin =
    purpose === 'look' ? lendToLook(session, id) : (use) => lent(session.secrets, id, purpose, use)
  const world = await openWorld({
    guide,
    fields: setup.fields,
    settings: {
      ca: trustedBy(session, setup),
      resolve: [],
      timeout: usualTimeout,
      ...waysOf(session, setup.practice),
    },
    lend,
    scopes,
    ledger: () => session.store.ledger(id),
    ...(publicJwk ? { publicJwk } : {}),
    signal: new AbortController().signal,
  }).catch(refuseWorld)
  try {
    return await work(world)
  } finally {
    noteRequests(session, id, world)
    await world.close()
  }
}
