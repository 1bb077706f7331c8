import { isAdminSecret } from '../admin/access.ts'
import type { Outcome } from '../model/exchange.ts'
import type { Json } from '../model/json.ts'
import { createMask } from '../report/redact.ts'

/** Hides what opens the admin API wherever a provider sends it back: no object, plan or ledger has it. */
export interface AdminMask {
  /** Learns the secret parts of an access. */
  meet(access: object): void
  /** Learns a token, as the value of the Authorization header. */
  token(authorization: string): void
  /** The same outcome without it. */
  clean(outcome: Outcome): Outcome
}

export function adminMask(): AdminMask {
  const mask = createMask()
  const clean = (value: Json): Json => {
    if (typeof value === 'string') return mask.leaks(value) ? '‹hidden›' : value
    if (Array.isArray(value)) return (value as readonly Json[]).map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [mask.leaks(name) ? '‹hidden›' : name, clean(inner)]),
    )
  }
  return {
    meet: (access) => {
      for (const [name, value] of Object.entries(access)) if (isAdminSecret(name)) mask.learn(name, value)
    },
    token: (authorization) => mask.learn('access_token', authorization.replace(/^\S+\s+/, '')),
    clean: (outcome) =>
      outcome.answer && mask.leaks(outcome.answer.body)
        ? { ...outcome, answer: { ...outcome.answer, body: '‹hidden›', json: clean(outcome.answer.json as Json) } }
        : outcome,
  }
}
