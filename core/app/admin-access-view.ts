import { readScopes } from '../admin/open.ts'
import { givenValues, wantsOf } from '../admin/wants.ts'
import type { AdminAccessView, AdminGrant, AdminPurpose, ConsolePage } from '../contract/admin-values.ts'
import { adminPurposes } from '../contract/admin-values.ts'
import type { AdminKind } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { publicHalfOf } from '../oauth/key-pair.ts'
import { providers } from '../providers/index.ts'
import { lent } from './admin-credentials.ts'
import { linksOf } from './links.ts'
import { adminName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Pages of the console by their names, as far as they are known. */
export type PageOf = (name: string | undefined) => ConsolePage | null

export function pagesOf(session: Session, id: string): PageOf {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const links = linksOf(guide, provider, provider.intake(setup.fields, guide), session.words)
  return (name) => {
    const link = name === undefined || !Object.hasOwn(links, name) ? undefined : links[name]
    return link && name !== undefined ? { link: name, ...link } : null
  }
}

/** The kinds of objects that a guide wants, in the order of their names. */
function wantedKinds(session: Session, id: string, { kinds }: ProviderAdmin): AdminKind[] {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const { values } = providers[guide.provider].intake(setup.fields, guide)
  const wanted = wantsOf(guide, givenValues(guide, setup.fields, values))
  return kinds.filter((kind) => wanted.some((want) => want.kind === kind.id))
}

const present = (scopes: readonly (string | undefined)[]): string[] => [
  ...new Set(scopes.filter((scope) => scope !== undefined)),
]

/** The rights that a purpose takes: those of the kinds that the guide wants, no more. Whoever changes looks as well. */
function scopesFor(admin: ProviderAdmin, kinds: readonly AdminKind[], purpose: AdminPurpose): string[] {
  const read = readScopes(
    admin,
    kinds.map(({ id }) => id),
  )
  if (purpose === 'read') return read.toSorted()
  const changing = kinds.flatMap(({ create, update, remove }) => [create, update, remove])
  return present([...read, ...changing]).toSorted()
}

const publicJwkOf = async (key: string, kid: string | null): Promise<string | null> => {
  const half = await publicHalfOf(await readPrivateKey(key, null, kid), kid)
  const [jwk] = half ? (JSON.parse(half.jwks) as { keys: unknown[] }).keys : []
  return jwk === undefined ? null : JSON.stringify(jwk, null, 2)
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
  const kinds = admin ? wantedKinds(session, id, admin) : []
  if (!admin || kinds.length === 0) return { offered: false, addressed, grants: [] }
  const pageOf = pagesOf(session, id)
  const grants = adminPurposes.map(
    async (purpose): Promise<AdminGrant> => ({
      purpose,
      ...(await shownOf(session, id, purpose)),
      keptIn: await session.secrets.has(adminName(id, purpose)),
      scopes: scopesFor(admin, kinds, purpose),
      ways: admin.ways.map(({ kind, title, page, clicks }) => ({
        kind,
        title: session.words.say(title),
        clicks: clicks[purpose].map((click) => session.words.say(click)),
        page: pageOf(page),
      })),
    }),
  )
  return { offered: true, addressed, grants: await Promise.all(grants) }
}
