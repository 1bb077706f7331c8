import type { InEveryLanguage } from '../../model/translated.ts'
import { allFaults } from '../faults/all.ts'
import type { Shape } from '../shape.ts'
import { neededScopes } from './admin/route-of.ts'
import { adminAccess } from './admin-access.ts'
import { answer } from './answer.ts'
import { oktaFaults } from './faults.ts'
import { emptySettings, healthySettings, type OktaSettings } from './settings.ts'
import { schemeFor, typedValues } from './typed.ts'
import { seenToo, unseen } from './unseen.ts'
import { en } from './words/en.ts'

/** An org with a custom authorization server for each kind of guide, the org's own beside them, and an app for each. */
export const okta: Shape<OktaSettings> = {
  provider: 'okta',
  usualGuide: 'okta/fortanix-key-insight',
  settings: healthySettings,
  empty: emptySettings,
  admin: { rights: neededScopes, access: adminAccess },
  typed: typedValues,
  scheme: schemeFor,
  answer,
  faults: allFaults(oktaFaults),
  unseen,
  seenToo,
  words: { en } satisfies InEveryLanguage<typeof en>,
}
