import type { PlainFieldName } from '../model/profile.ts'
import type { StoredSetup } from '../store/store.ts'
import { said } from '../words/said.ts'
import { freeName } from './free-name.ts'
import { newSetup } from './new-setup.ts'
import type { Session } from './session.ts'

/** What is another one in another tenant, or of another app. All else is what the product wants, and stays. */
const ofOneTenant: ReadonlySet<PlainFieldName> = new Set([
  'domain',
  'authorization_server',
  'well_known_url',
  'client_id',
  'key_id',
])

const stays = ([field]: [string, string]) => !ofOneTenant.has(field as PlainFieldName)

/**
 * Makes a second setup with the values that stay, and gives its id: for production after staging, or for the next customer.
 * No secret is copied, and what was done by hand is to be done again.
 */
export function duplicated(session: Session, setup: StoredSetup, name?: string): string {
  const own = session.words.say(said('app.copy-name', { name: setup.name }))
  const copy = newSetup(setup.guide, name ?? freeName(session.store, own), false)
  session.store.create({
    ...copy,
    customer: setup.customer,
    fields: setup.practice ? {} : Object.fromEntries(Object.entries(setup.fields).filter(stays)),
  })
  if (!setup.practice)
    for (const { fingerprint, pem } of session.store.authorities(setup.id))
      session.store.addAuthority(copy.id, fingerprint, pem)
  return copy.id
}
