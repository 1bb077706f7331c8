import { isAdminSecret } from '../admin/access.ts'
import { urlBelow } from '../admin/below.ts'
import { type Opened, readScopes } from '../admin/open.ts'
import type { PlanInput } from '../admin/plan.ts'
import { type Ask, type AskWith, readAdmin } from '../admin/reading.ts'
import { givenValues, wantsOf } from '../admin/wants.ts'
import { wishOf } from '../admin/wish.ts'
import type { AdminRequest, AdminScope } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Guide } from '../model/guide.ts'
import type { JsonObject } from '../model/json.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Fields } from '../model/profile.ts'
import { createWriter, type Writer, type Writing } from '../network/writing.ts'
import { openedOver } from '../probes/admin-token.ts'
import { providers } from '../providers/index.ts'
import { createMask } from '../report/redact.ts'
import type { RunOptions, Settings } from '../run/options.ts'
import { said } from '../words/said.ts'
import { type Patience, usualPatience, withinLimits } from './admin-limits.ts'
import { type AdminMask, adminMask } from './admin-mask.ts'
import { tool } from './tool.ts'

/** What is needed to work with the configuration of a tenant. */
export interface WorldOptions {
  guide: Guide
  fields: Fields
  settings: Settings
  lend: NonNullable<RunOptions['lendAdmin']>
  /** The rights beside those of reading. */
  scopes: readonly AdminScope[]
  signal: AbortSignal
  /** How the limits of the API are waited for. */
  patience?: Patience
  /** The public half of the key of the setup, where it has one. */
  publicJwk?: JsonObject
  /** What was done for the setup. */
  ledger?: () => readonly LedgerEntry[]
}

/** The configuration of a tenant, opened for somebody. */
export interface AdminWorld {
  guide: Guide
  admin: ProviderAdmin
  /** What was wrong with the access; null where it is open. */
  opened: Omit<Opened, 'authorization'>
  open: boolean
  /** Reads what the guide wants, and gives all that a plan is made from. */
  read(): Promise<PlanInput>
  /** Sends one request of the admin API. */
  send: Ask
  /** A secret that is sent: it is masked in what is recorded. */
  learn(name: string, value: string): void
  exchanges(): readonly Exchange[]
  /** Hides what is secret in a text that came from the provider. */
  hide(text: string): string
  close(): Promise<void>
}

/** Why the configuration of a setup cannot be opened. */
export class NoAdmin extends Error {
  readonly why: 'provider' | 'address' | 'access'
  constructor(why: NoAdmin['why']) {
    super(`The admin API cannot be opened: ${why}`)
    this.name = 'NoAdmin'
    this.why = why
  }
}

function writerOf({ settings, signal, guide }: WorldOptions, mask: ReturnType<typeof createMask>): Writer {
  const { headers } = providers[guide.provider]
  const userAgent = `${tool.name}/${tool.version} (set-up check)`
  return createWriter({ ...settings, userAgent, mask, headers, learn: mask.learn, signal })
}

/**
 * Opens the configuration of a tenant with an access. Throws {@link NoAdmin} where the provider has no admin API that is
 * known, the domain is not usable, or there is no access.
 */
export async function openWorld(options: WorldOptions): Promise<AdminWorld> {
  const { guide, fields, publicJwk } = options
  const provider = providers[guide.provider]
  const { admin } = provider
  if (!admin) throw new NoAdmin('provider')
  const intake = provider.intake(fields, guide)
  const { target } = intake
  if (!target) throw new NoAdmin('address')
  const { origin } = target
  const values = givenValues(guide, fields, intake)
  const wants = wantsOf(guide, values)
  const mask = createMask()
  const own = adminMask()
  const writer = writerOf(options, mask)
  const kinds = wants.map(({ kind }) => kind)
  const scopes = [...new Set([...readScopes(admin, kinds), ...options.scopes])]
  const way: Way = { admin, origin, mask, own, writer }
  const opened = await openedBy(options, way, scopes)
  if (!opened) {
    await writer.close()
    throw new NoAdmin('access')
  }
  const { authorization, ...rest } = opened
  if (authorization !== null) own.token(authorization)
  const { send, sendWith } = sendersOf(options, way, authorization ?? '')
  const known = { values, org: origin, ...(publicJwk ? { publicJwk } : {}) }
  return {
    guide,
    admin,
    opened: rest,
    open: authorization !== null,
    send,
    read: async () => ({
      admin,
      reading: await readAdmin(send, admin, wants, known, madeIn(options.ledger?.() ?? []), sendWith),
      known,
      wish: wishOf(guide, values),
    }),
    learn: mask.learn,
    exchanges: writer.exchanges,
    hide: mask.line,
    close: writer.close,
  }
}

/** How requests are sent: with the rights of the whole, or with a right of its own, for which a token is got only then. */
function sendersOf(options: WorldOptions, way: Way, authorization: string): { send: Ask; sendWith: AskWith } {
  const { origin, own, writer } = way
  const sendBy = (header: string) =>
    withinLimits(
      async (request) => own.clean(await writer.send(writing(request, origin, header))),
      options.patience ?? usualPatience,
    )
  return {
    send: sendBy(authorization),
    sendWith: async (request, scope) => {
      const more = await openedBy(options, way, [scope])
      if (more?.authorization) own.token(more.authorization)
      if (more?.authorization === null && more.refused) return own.clean(more.refused)
      return sendBy(more?.authorization ?? authorization)(request)
    },
  }
}

/** The ids of what was made and is not taken back, by the names of the wants. */
const madeIn = (entries: readonly LedgerEntry[]): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ state, change: { action, as, id } }) =>
      state === 'done' && action === 'create' && id !== null ? [[as, id] as const] : [],
    ),
  )

interface Way {
  admin: ProviderAdmin
  origin: string
  mask: ReturnType<typeof createMask>
  own: AdminMask
  writer: Writer
}

/** Opens the admin API with some rights. */
const openedBy = (
  { lend }: WorldOptions,
  { admin, origin, mask, own, writer }: Way,
  scopes: readonly AdminScope[],
): Promise<Opened | null> =>
  lend((credential) => {
    own.meet(credential)
    for (const [name, value] of Object.entries(credential)) if (isAdminSecret(name)) mask.learn(name, value)
    return openedOver(writer, origin, credential, admin, scopes)
  })

const writing = ({ method, path, body }: AdminRequest, origin: string, authorization: string): Writing => ({
  purpose: method === 'GET' ? said('purposes.admin-read', { path }) : said('purposes.admin-write', { method, path }),
  method,
  url: urlBelow(origin, path),
  headers: {
    Authorization: authorization,
    Accept: 'application/json',
    ...(body ? { 'Content-Type': 'application/json' } : {}),
  },
  ...(body ? { body: JSON.stringify(body) } : {}),
  confidential: true,
})
