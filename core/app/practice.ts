import type { Handlers } from '../contract/derived.ts'
import type { PracticeState, Setup } from '../contract/values.ts'
import { isPlainField } from '../model/profile.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import { said } from '../words/said.ts'
import { changed } from './changed.ts'
import { newSetup } from './new-setup.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, viewOf } from './setup-view.ts'
import { shownBy } from './shown-faults.ts'

function stateOf({ practice: { tenant } }: Session): PracticeState {
  if (!tenant) return { running: false, provider: null, origin: null, faults: [], values: {}, requests: 0 }
  const { provider, origin, faults } = tenant
  return { running: true, provider, origin, faults, values: tenant.values(), requests: tenant.requests() }
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
  const ids = practice.practiceFaults(provider).map(({ id }) => id)
  const unknown = faults.find((id) => !ids.includes(id as (typeof ids)[number]))
  if (unknown) return refuse('bad_request', said('app.practice-no-fault', { fault: unknown }), 'faults')
  return practice
}

export const practiceHandlers = (session: Session): Handlers['practice'] => ({
  faults: async () => {
    const { practiceFaults, seenToo, unseen } = await import('../practice/index.ts')
    return providerIds
      .flatMap((provider) => practiceFaults(provider, session.words.language))
      .map((fault) => ({
        ...fault,
        guides: shownBy(fault, session.guides, { unseen, seenToo }),
      }))
  },
  state: async () => stateOf(session),
  start: async ({ provider, faults }) => {
    const { startPracticeTenant } = await known(provider, faults)
    await stop(session)
    session.practice.tenant = await startPracticeTenant({ provider, faults })
    await adopt(session)
    return stateOf(session)
  },
  setFaults: async ({ faults }) => {
    const tenant = tenantOf(session)
    await known(tenant.provider, faults)
    tenant.setFaults(faults)
    await refill(session)
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
  const made = newSetup(guide.id, session.words.say(name), true)
  session.store.create(made)
  session.practice.setups.add(made.id)
  await fill(session, made.id)
  return viewOf(session, made.id)
}

/** Fills a setup with the tenant's values; those that a switch spoils on purpose are among them, or left out. */
async function fill(session: Session, id: string): Promise<void> {
  const tenant = tenantOf(session)
  const guide = session.store.setup(id)?.guide ?? tenant.usualGuide
  const values = tenant.values(guide)
  for (const { name } of guideOf(session, guide).fields)
    if (isPlainField(name)) session.store.setField(id, name, values[name] ?? '')
  for (const [field, secret] of Object.entries(tenant.secrets(guide)))
    if (secret) await session.secrets.put(secretName(id, field), secret)
}

/** Setups that were made against an earlier tenant of this provider go on with this one: its address, its app, its secret. */
async function adopt(session: Session): Promise<void> {
  const { provider } = tenantOf(session)
  for (const { id, practice, guide: name } of session.store.setups())
    if (practice && session.guides.some((guide) => guide.id === name && guide.provider === provider))
      session.practice.setups.add(id)
  await refill(session)
}

/** A switch may spoil a value that "was typed": the setups made against this tenant follow it. */
async function refill(session: Session): Promise<void> {
  const setups = [...session.practice.setups].filter((id) => session.store.setup(id))
  // Runs that go on saw a part of the tenant as it was, so they prove nothing.
  for (const id of setups) changed(session, id)
  for (const id of setups) {
    await fill(session, id)
    changed(session, id)
  }
}
