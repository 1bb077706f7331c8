import { allFaults } from '../faults/all.ts'
import type { Shape } from '../shape.ts'
import { answer } from './answer.ts'
import { oktaFaults } from './faults.ts'
import { healthySettings, type OktaSettings, typedValues } from './settings.ts'

/** An org with one custom authorization server, `default`, and the org server beside it. */
export const okta: Shape<OktaSettings> = {
  provider: 'okta',
  settings: healthySettings,
  typed: typedValues,
  answer,
  faults: allFaults(oktaFaults),
}
