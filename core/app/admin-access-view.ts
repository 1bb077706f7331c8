import type { AdminAccessView, AdminGrant, AdminPurpose, ConsolePage } from '../contract/admin-values.ts'
import { adminPurposes } from '../contract/admin-values.ts'
import type { Guide } from '../model/guide.ts'
import type { Fields } from '../model/profile.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { providers } from '../providers/index.ts'
import type { Words } from '../words/words.ts'
import { lent } from './admin-credentials.ts'
import { adminRights } from './admin-rights.ts'
import { linksOf } from './links.ts'
import { hasPracticeAccess } from './practice-access.ts'
import { firstJwk, publicKeysOf } from './public-key.ts'
import { adminName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Pages of the console by their names, as far as they are known. */
export type PageOf = (name: string | undefined) => ConsolePage | null

export function pagesOf(session: Session, id: string): PageOf {
  const setup = storedSetup(session, id)
  return pagesFor(guideOf(session, setup.guide), setup.fields, session.words)
}

/** The pages of the console for these values of a guide. */
export function pagesFor(guide: Guide, fields: Fields, words: Words): PageOf {
  const provider = providers[guide.provider]
  const links = linksOf(guide, provider, provider.intake(fields, guide), words)
  return (name) => {
    const link = name === undefined || !Object.hasOwn(links, name) ? undefined : links[name]
    return link && name !== undefined ? { link: name, ...link } : null
  }
}

async function publicJwkOf(key: string, kid: string | null): Promise<string | null> {
  const keys = await publicKeysOf(await readPrivateKey(key, null, kid), kid)
  const jwk = keys && firstJwk(keys.jwks)
  return jwk && JSON.stringify(jwk, null, 2)
}

type Known = Pick<AdminGrant, 'ready' | 'kind' | 'clientId' | 'publicJwk'>

/** What may be shown of an access. */
const shownOf = async (session: Session, id: string, purpose: AdminPurpose): Promise<Known> =>
  (await lent<Known>(session.secrets, id, purpose, async (access) => ({
    ready: access.kind === 'token' || access.client_id !== '',
    kind: access.kind,
    clientId: access.kind === 'token' ? null : access.client_id || null,
    publicJwk: access.kind === 'key' ? await publicJwkOf(access.private_key, access.key_id ?? null) : null,
  }))) ?? { ready: false, kind: null, clientId: null, publicJwk: null }

/** How access is given, and what was given. */
export async function accessView(session: Session, id: string): Promise<AdminAccessView> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const { admin } = provider
  const addressed = provider.intake(setup.fields, guide).target !== null
  if (!admin || adminRights(guide, setup.fields, 'read').length === 0)
    return { offered: false, addressed, practice: false, grants: [] }
  const pageOf = pagesOf(session, id)
  const grants = adminPurposes.map(
    async (purpose): Promise<AdminGrant> => ({
      purpose,
      ...(await shownOf(session, id, purpose)),
      keptIn: await session.secrets.has(adminName(id, purpose)),
      scopes: adminRights(guide, setup.fields, purpose),
      ways: admin.ways.map(({ kind, title, page, clicks }) => ({
        kind,
        title: session.words.say(title),
        clicks: clicks[purpose].map((click) => session.words.say(click)),
        page: pageOf(page),
      })),
    }),
  )
  return { offered: true, addressed, practice: hasPracticeAccess(session, id), grants: await Promise.all(grants) }
}
