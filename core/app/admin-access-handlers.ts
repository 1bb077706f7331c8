import type { AdminCredential } from '../admin/access.ts'
import type { Handlers } from '../contract/derived.ts'
import { newKeyPair } from '../oauth/key-pair.ts'
import { providers } from '../providers/index.ts'
import { said } from '../words/said.ts'
import { accessView } from './admin-access-view.ts'
import { keepCredential, lent } from './admin-credentials.ts'
import { adminRights } from './admin-rights.ts'
import { withWorld } from './admin-session.ts'
import { testOf } from './admin-test.ts'
import { givePracticeAccess } from './practice-access.ts'
import { refuse } from './refusal.ts'
import { adminName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

type Access = Parameters<Handlers['admin']['put']>[0]['access']

/** The access as it is kept: of the app that a key was made for, only its client ID comes from outside. */
async function credentialOf(session: Session, setup: string, purpose: 'read' | 'write', access: Access) {
  if (access.kind !== 'key') return access
  const made = await lent(session.secrets, setup, purpose, async (kept) => (kept.kind === 'key' ? kept : null))
  return made ? { ...made, client_id: access.client_id } : refuse('refused', said('admin-api.no-key'))
}

type Calls = Pick<Handlers['admin'], 'access' | 'makeKey' | 'put' | 'practice' | 'test' | 'forget'>

/** Giving access, testing it, and taking it away. */
export const adminAccessHandlers = (session: Session): Calls => ({
  access: ({ setup }) => accessView(session, setup),
  makeKey: async ({ setup, purpose }) => {
    const { provider } = guideOf(session, storedSetup(session, setup).guide)
    if (!providers[provider].admin?.ways.some(({ kind }) => kind === 'key'))
      return refuse('refused', said('admin-api.no-provider'))
    const { privateJwk, kid } = await newKeyPair('RS256')
    const access: AdminCredential = { kind: 'key', client_id: '', private_key: privateJwk, key_id: kid }
    await keepCredential(session.secrets, setup, purpose, access)
    return accessView(session, setup)
  },
  put: async ({ setup, purpose, access }) => {
    storedSetup(session, setup)
    await keepCredential(session.secrets, setup, purpose, await credentialOf(session, setup, purpose, access))
    return accessView(session, setup)
  },
  practice: async ({ setup, purpose }) => {
    storedSetup(session, setup)
    await givePracticeAccess(session, setup, purpose)
    return accessView(session, setup)
  },
  test: async ({ setup, purpose }) => {
    const { guide, fields } = storedSetup(session, setup)
    const scopes = adminRights(guideOf(session, guide), fields, purpose)
    return withWorld(session, { setup, purpose, scopes }, (world) => testOf(world, session.words, purpose))
  },
  forget: async ({ setup, purpose }) => {
    storedSetup(session, setup)
    await session.secrets.clear(adminName(setup, purpose))
    return accessView(session, setup)
  },
})
