import type { Handlers } from '../contract/derived.ts'
import type { FieldName } from '../contract/values.ts'
import { said } from '../words/said.ts'
import { authorityHandlers } from './authorities.ts'
import { changed } from './changed.ts'
import { duplicated } from './duplicated.ts'
import { freeName } from './free-name.ts'
import { newSetup } from './new-setup.ts'
import { putSecret } from './put-secret.ts'
import { putValue } from './put-value.ts'
import { refuse } from './refusal.ts'
import { removalHandlers } from './removal.ts'
import { noteCleared } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup, summaryOf, viewOf } from './setup-view.ts'

async function outcome(
  session: Session,
  id: string,
  name: FieldName,
  saved: boolean,
  problem: { diagnosis: string; says: string } | null,
) {
  const setup = await viewOf(session, id)
  const field = setup.fields.find((candidate) => candidate.name === name)
  if (!field) return refuse('bad_request', said('app.no-field', { field: name }), name)
  return { field: problem ? { ...field, problem } : field, saved, setup }
}

export const setupHandlers = (session: Session): Handlers['setups'] => ({
  list: () => Promise.all(session.store.setups().map((setup) => summaryOf(session, setup))),
  create: async ({ guide: id, name }) => {
    const guide = guideOf(session, id)
    const provider = session.words.nameOf(guide.provider)
    const own = session.words.say(said('app.setup-name', { provider, product: guide.product }))
    const made = newSetup(id, name ?? freeName(session.store, own), false)
    session.store.create(made)
    return viewOf(session, made.id)
  },
  open: ({ setup }) => viewOf(session, setup),
  rename: async ({ setup, name }) => {
    storedSetup(session, setup)
    session.store.rename(setup, name)
    return viewOf(session, setup)
  },
  label: async ({ setup, customer }) => {
    storedSetup(session, setup)
    session.store.label(setup, customer)
    return viewOf(session, setup)
  },
  duplicate: async ({ setup, name }) => {
    const made = duplicated(session, storedSetup(session, setup), name)
    return viewOf(session, made)
  },
  ...removalHandlers(session),
  setField: (given) => setField(session, given),
  ...authorityHandlers(session),
  claimStep: async ({ setup: id, step, done }) => {
    const guide = guideOf(session, storedSetup(session, id).guide)
    if (!guide.steps.some((candidate) => candidate.id === step))
      return refuse('bad_request', said('app.no-step', { step }), 'step')
    session.store.claim(id, step, done ? new Date().toISOString() : null)
    return viewOf(session, id)
  },
})

type Typed = Parameters<Handlers['setups']['setField']>[0]

/** Takes a value of a setup, as it was typed; what is not taken is said. */
export async function setField(session: Session, { setup: id, field, value }: Typed) {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  if (!guide.fields.some(({ name }) => name === field))
    return refuse('bad_request', said('app.no-field', { field }), field)
  const refused = await putValue(session, setup, guide, { field, value })
  if (refused) return outcome(session, id, field, false, refused)
  if ((setup.fields[field] ?? '') !== value) changed(session, id)
  return outcome(session, id, field, true, null)
}

export const secretHandlers = (session: Session): Handlers['secrets'] => ({
  put: async ({ setup: id, field, value }) => {
    const setup = storedSetup(session, id)
    const guide = guideOf(session, setup.guide)
    const refused = await putSecret(session, setup, guide, { field, value })
    if (refused) return outcome(session, id, field, false, refused)
    changed(session, id)
    return outcome(session, id, field, true, null)
  },
  clear: async ({ setup, field }) => {
    storedSetup(session, setup)
    await session.secrets.clear(secretName(setup, field))
    noteCleared(session, setup, field)
    changed(session, setup)
    return viewOf(session, setup)
  },
})
