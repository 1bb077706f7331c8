import { z } from 'zod'
import type { AdminLedgerRow, AdminRequestRow, AdminUndone, AdminUndoPlan } from './admin-ledger-values.ts'
import {
  type AdminAccessView,
  type AdminApplied,
  type AdminChoice,
  type AdminPlan,
  type AdminPurpose,
  type AdminTest,
  type AdminView,
  adminPurposes,
} from './admin-values.ts'
import { call, signal } from './call.ts'
import { id, step } from './parsers.ts'
import type { Setup } from './values.ts'

const purpose = z.enum(adminPurposes)
const secret = z.string().trim().min(1).max(20_000)
const client_id = z.string().trim().min(1).max(255)
const setupOnly = z.strictObject({ setup: id })

/** What was given: a token, an app with its secret, or the app in which the key that was made here is registered. */
const access = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('token'), token: secret }),
  z.strictObject({ kind: z.literal('secret'), client_id, client_secret: secret }),
  z.strictObject({ kind: z.literal('key'), client_id }),
])

/** The configuration of a tenant, for somebody who has given access. No call returns a secret. */
export const adminCalls = {
  access: call<AdminAccessView>()(setupOnly),
  /** Makes a key for an app of the provider; its private half goes to the keychain. */
  makeKey: call<AdminAccessView>()(z.strictObject({ setup: id, purpose })),
  put: call<AdminAccessView>()(z.strictObject({ setup: id, purpose, access })),
  /** Takes the access that the running practice tenant gives to its own setups. */
  practice: call<AdminAccessView>()(z.strictObject({ setup: id, purpose })),
  /** Opens the admin API and reads what the guide wants, to name the rights that are missing. */
  test: call<AdminTest>()(z.strictObject({ setup: id, purpose })),
  forget: call<AdminAccessView>()(z.strictObject({ setup: id, purpose })),
  /** What the guide wants beside what is there. */
  look: call<AdminView>()(setupOnly),
  /** Objects from which values of the setup can be filled in. */
  choices: call<readonly AdminChoice[]>()(setupOnly),
  choose: call<Setup>()(
    z.strictObject({ setup: id, object: z.string().min(1).max(300), of: z.string().min(1).max(60) }),
  ),
  /** What has to be done; nothing is sent that changes something. */
  plan: call<AdminPlan>()(setupOnly),
  /** Applies exactly the plan that was shown: one step, or all that is left. */
  apply: call<AdminApplied>()(z.strictObject({ setup: id, plan: z.string().min(1).max(60), step: step.optional() })),
  /** What was done for a setup, the newest first. */
  ledger: call<readonly AdminLedgerRow[]>()(setupOnly),
  /** What was sent to the admin API beside the runs since the program started, the newest first. */
  timeline: call<readonly AdminRequestRow[]>()(setupOnly),
  /** What undoing would do and what it would leave; nothing is sent that changes something. */
  undoPlan: call<AdminUndoPlan>()(setupOnly),
  /** Undoes the changes of these numbers, as far as they can be undone now. */
  undo: call<AdminUndone>()(z.strictObject({ setup: id, shown: z.array(z.int().min(1)).max(10_000) })),
  /** Ends applying or undoing before the next object. */
  stop: call<null>()(setupOnly),
  /** An object is being changed. */
  progress: signal<{ setup: string; noun: string; name: string; done: number }>(),
} as const

export type { AdminPurpose }
