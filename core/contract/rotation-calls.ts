import { z } from 'zod'
import { call } from './call.ts'
import { id } from './parsers.ts'
import { type RotationCame, type RotationPlanView, type RotationView, rotationReaches } from './rotation-values.ts'

const reach = z.enum(rotationReaches)

/** Rotating the secret or the key of a setup. No call returns a secret. */
export const rotationCalls = {
  /** Where it stands; the provider is not asked. */
  show: call<RotationView>()(z.strictObject({ setup: id })),
  /** What has to be done; nothing is changed. */
  plan: call<RotationPlanView>()(z.strictObject({ setup: id, reach })),
  /** Does exactly what the plan shows. */
  go: call<RotationCame>()(z.strictObject({ setup: id, reach, plan: z.string().min(1).max(60) })),
} as const
