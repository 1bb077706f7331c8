import type { InEveryLanguage } from '../../model/translated.ts'
import { allFaults } from '../faults/all.ts'
import type { Shape } from '../shape.ts'
import { access } from './admin/access.ts'
import { managementScopes } from './admin/scopes.ts'
import { answer } from './answer.ts'
import { auth0Faults } from './faults.ts'
import { type Auth0Settings, emptySettings, healthySettings, typedValues } from './settings.ts'
import { en } from './words/en.ts'

/** A tenant with the product's API, another API beside it, and one machine-to-machine app. */
export const auth0: Shape<Auth0Settings> = {
  provider: 'auth0',
  usualGuide: 'auth0/fortanix-key-insight',
  settings: healthySettings,
  empty: emptySettings,
  admin: { rights: managementScopes, access },
  typed: typedValues,
  scheme: () => 'https',
  answer,
  faults: allFaults(auth0Faults),
  words: { en } satisfies InEveryLanguage<typeof en>,
}
