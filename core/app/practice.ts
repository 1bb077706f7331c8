import type { Handlers } from '../contract/derived.ts'
import type { PracticeState, Setup } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { isPlainField } from '../model/profile.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import { adminSwitch, ofAdminSwitch } from '../practice/admin-faults.ts'
import { said } from '../words/said.ts'
import { changed } from './changed.ts'
import { freeName } from './free-name.ts'
import { newSetup } from './new-setup.ts'
import { renewPracticeAccess } from './practice-access.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, viewOf } from './setup-view.ts'
import { shownBy } from './shown-faults.ts'

function stateOf({ practice: { tenant } }: Session): PracticeState {
  if (!tenant)
    return { running: false, provider: null, origin: null, empty: false, faults: [], values: {}, requests: 0 }
  const { provider, origin, empty } = tenant
  const faults = [...tenant.faults, ...tenant.adminFaults.map(adminSwitch)]
  return { running: true, provider, origin, empty, faults, values: tenant.values(), requests: tenant.requests() }
}

function tenantOf(session: Session) {
  const { tenant } = session.practice
  if (!tenant) return refuse('refused', said('app.practice-off'))
  return tenant
}

async function stop(session: Session): Promise<void> {
  const { tenant } = session.practice
  session.practice.tenant = null
  session.practice.setups.clear()
  await tenant?.close()
}

/** The provider's faults, each with its words; a name that is not among them is refused. */
async function known(provider: ProviderId, faults: readonly string[]) {
  const practice = await import('../practice/index.ts')
  const ids = [...practice.practiceFaults(provider), ...practice.practiceAdminFaults(provider)].map(({ id }) => id)
  const unknown = faults.find((id) => !ids.includes(id))
  if (unknown) return refuse('bad_request', said('app.practice-no-fault', { fault: unknown }), 'faults')
  return practice
}

const isAdminSwitch = (id: string) => ofAdminSwitch(id) !== null
const runFaults = (ids: readonly string[]) => ids.filter((id) => !isAdminSwitch(id))
const adminFaults = (ids: readonly string[]) => ids.flatMap((id) => ofAdminSwitch(id) ?? [])

/** The guides of a provider that want something of its configuration. */
const wanting = (guides: readonly Guide[], provider: ProviderId) =>
  guides.filter((guide) => guide.provider === provider && guide.steps.some(({ wants }) => wants)).map(({ id }) => id)

export const practiceHandlers = (session: Session): Handlers['practice'] => ({
  faults: async () => {
    const { practiceAdminFaults, practiceFaults, seenToo, unseen } = await import('../practice/index.ts')
    const { guides, words } = session
    return providerIds.flatMap((provider) => [
      ...practiceFaults(provider, words.language).map((fault) => ({
        ...fault,
        guides: shownBy(fault, guides, { unseen, seenToo }),
      })),
      ...practiceAdminFaults(provider, words.language).map((fault) => ({
        ...fault,
        guides: wanting(guides, provider),
      })),
    ])
  },
  state: async () => stateOf(session),
  start: async ({ provider, faults, empty = false }) => {
    const { practiceAdminFaults, startPracticeTenant } = await known(provider, faults)
    await stop(session)
    const hasAdmin = practiceAdminFaults(provider).length > 0
    const tenant = await startPracticeTenant({ provider, faults: runFaults(faults), empty: empty && hasAdmin })
    tenant.setAdminFaults(adminFaults(faults))
    session.practice.tenant = tenant
    await adopt(session)
    return stateOf(session)
  },
  setFaults: async ({ faults }) => {
    const tenant = tenantOf(session)
    await known(tenant.provider, faults)
    tenant.setFaults(runFaults(faults))
    tenant.setAdminFaults(adminFaults(faults))
    await refill(session, false)
    return stateOf(session)
  },
  stop: async () => {
    await stop(session)
    return stateOf(session)
  },
  setUp: (wish) => setUp(session, wish && 'guide' in wish ? wish.guide : undefined),
})

/** Makes a setup against the running tenant, filled with its values. */
async function setUp(session: Session, wanted: string | undefined): Promise<Setup> {
  const tenant = tenantOf(session)
  const guide = guideOf(session, wanted ?? tenant.usualGuide)
  const nameOf = (provider: ProviderId) => session.words.nameOf(provider)
  if (guide.provider !== tenant.provider)
    return refuse('refused', said('app.practice-other-provider', { provider: nameOf(tenant.provider) }), 'guide')
  const name = said('app.practice-name', { provider: nameOf(guide.provider), product: guide.product })
  const made = newSetup(guide.id, freeName(session.store, session.words.say(name)), true)
  session.store.create(made)
  session.practice.setups.add(made.id)
  await fill(session, made.id, true)
  return viewOf(session, made.id)
}

/**
 * Fills a setup with the tenant's values; those that a switch spoils on purpose are among them, or left out.
 * @param first it is the first time with this tenant: what the setup has otherwise is of none, or of an earlier one
 */
async function fill(session: Session, id: string, first: boolean): Promise<void> {
  const tenant = tenantOf(session)
  const guide = session.store.setup(id)?.guide ?? tenant.usualGuide
  const values = tenant.values(guide)
  // What a plan has made in an empty tenant was filled in by it, and stays.
  const keeps = tenant.empty && !first
  for (const { name } of guideOf(session, guide).fields)
    if (isPlainField(name) && !(keeps && values[name] === undefined))
      session.store.setField(id, name, values[name] ?? '')
  if (tenant.empty && first) await session.secrets.clear(secretName(id, 'client_secret'))
  for (const [field, secret] of Object.entries(tenant.secrets(guide)))
    if (secret) await session.secrets.put(secretName(id, field), secret)
}

/** Setups that were made against an earlier tenant of this provider go on with this one: its address, its app, its secret. */
async function adopt(session: Session): Promise<void> {
  const { provider } = tenantOf(session)
  for (const { id, practice, guide: name } of session.store.setups())
    if (practice && session.guides.some((guide) => guide.id === name && guide.provider === provider))
      session.practice.setups.add(id)
  for (const id of session.practice.setups) await renewPracticeAccess(session, id)
  await refill(session, true)
}

/** A switch may spoil a value that "was typed": the setups made against this tenant follow it. */
async function refill(session: Session, first: boolean): Promise<void> {
  const setups = [...session.practice.setups].filter((id) => session.store.setup(id))
  // Runs that go on saw a part of the tenant as it was, so they prove nothing.
  for (const id of setups) changed(session, id)
  for (const id of setups) {
    await fill(session, id, first)
    changed(session, id)
  }
}
