import type { InEveryLanguage } from '../../model/translated.ts'
import { allFaults } from '../faults/all.ts'
import type { Shape } from '../shape.ts'
import { answer } from './answer.ts'
import { anyFaults, harmless } from './faults.ts'
import { type AnySettings, healthySettings } from './settings.ts'
import { forPrograms, schemeFor, typedValues } from './typed.ts'
import { seenToo, unseen } from './unseen.ts'
import { en } from './words/en.ts'

/** A server of no provider in particular: one realm, and a client for each way of the guides. It speaks as Keycloak does. */
export const any: Shape<AnySettings> = {
  provider: 'any',
  usualGuide: forPrograms,
  settings: healthySettings,
  typed: typedValues,
  scheme: schemeFor,
  answer,
  faults: allFaults(anyFaults, harmless),
  unseen,
  seenToo,
  words: { en } satisfies InEveryLanguage<typeof en>,
}
