import type { Handlers } from '../contract/derived.ts'
import { isPlainField } from '../model/profile.ts'
import { said } from '../words/said.ts'
import { adminAccessHandlers } from './admin-access-handlers.ts'
import { pagesOf } from './admin-access-view.ts'
import { adminChangeHandlers } from './admin-change-handlers.ts'
import { choicesOf, shownChoice } from './admin-choices.ts'
import { adminLedgerHandlers } from './admin-ledger-handlers.ts'
import { requestRows } from './admin-requests.ts'
import { withWorld } from './admin-session.ts'
import { judgedAccess } from './admin-test.ts'
import { decisionView, objectsView } from './admin-view.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { storedSetup, viewOf } from './setup-view.ts'
import { setField } from './setups.ts'

/** The configuration of a tenant, for somebody who has given access. */
export const adminHandlers = (session: Session): Handlers['admin'] => ({
  ...adminAccessHandlers(session),
  ...adminChangeHandlers(session),
  ...adminLedgerHandlers(session),
  look: ({ setup }) =>
    withWorld(session, { setup, purpose: 'look' }, async (world) => {
      if (!world.open) return { test: await judgedAccess(world, null, session.words), objects: [], decision: null }
      const input = await world.read()
      return {
        test: await judgedAccess(world, input.reading, session.words),
        objects: objectsView(input, session.words, pagesOf(session, setup)),
        decision: decisionView(input, session.words),
      }
    }),
  timeline: async ({ setup }) => requestRows(session, storedSetup(session, setup).id, session.words),
  choices: async ({ setup }) => (await choicesOf(session, setup)).map(shownChoice),
  choose: async ({ setup, object, of }) => {
    const chosen = (await choicesOf(session, setup)).find(({ id, kind }) => id === object && kind === of)
    if (!chosen) return refuse('not_found', said('admin-api.no-object'))
    for (const [field, value] of Object.entries(chosen.gives))
      if (isPlainField(field)) await setField(session, { setup, field, value })
    return viewOf(session, setup)
  },
})
