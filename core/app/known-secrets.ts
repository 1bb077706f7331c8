import { isAdminSecret } from '../admin/access.ts'
import { faultLine, faultOf } from '../model/fault.ts'
import { shortestHidden } from '../model/secret-text.ts'
import { createMask } from '../report/redact.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Store } from '../store/store.ts'
import { credentialIn } from './admin-credentials.ts'
import { isAdminName, secretNamesOf } from './secret-name.ts'

/** Everything secret that this program was given or has lent since it was started. */
const known = createMask()

/** The same secrets by the name of their field, those that are too short to be told apart from ordinary text left out. */
const given = new Map<string, string>()
/** Finds what is in {@link given}, in any form. */
let sought = createMask()

/** A secret that came another way than through the store. */
export function keepSecret(name: string, secret: string): void {
  for (const [part, value] of partsOf(name, secret)) {
    known.learn(part, value)
    if (value.trim().length < shortestHidden) continue
    // A line break that was copied with it is not part of what leaks.
    for (const form of new Set([value, value.trim()])) {
      given.set(form, fieldOf(part))
      sought.learn(fieldOf(part), form)
    }
  }
}

/** Of what has several parts, each secret one counts alone: what stands between them is not secret. */
function partsOf(name: string, secret: string): (readonly [string, string])[] {
  const access = isAdminName(name) ? credentialIn(secret) : null
  return access ? Object.entries(access).filter(([part]) => isAdminSecret(part)) : [[name, secret]]
}

/** Secrets of the store are named after their setup and their field. */
const fieldOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** Whether any secret of at least 8 characters that this program was given or has lent is in a text, in any form. */
export const secretsWithin = (text: string): boolean => sought.leaks(text)

/** The same store, whose secrets are hidden in whatever is said of a fault of ours. */
export const learning = (secrets: SecretStore): SecretStore => ({
  ...secrets,
  put: (name, value) => {
    keepSecret(name, value)
    return secrets.put(name, value)
  },
  use: (name, borrow) =>
    secrets.use(name, (secret) => {
      keepSecret(name, secret)
      return borrow(secret)
    }),
})

/**
 * Reads every secret that is stored for a setup, so that it is looked for in what is written. What was once given as a secret
 * by mistake, is none in the store now, and is the value of a field that anybody may read is no longer looked for.
 * @param secrets the store of {@link learning}
 */
export async function knowAllSecrets({
  store,
  secrets,
}: {
  store: Pick<Store, 'setups'>
  secrets: SecretStore
}): Promise<void> {
  const setups = store.setups()
  const stored = new Set<string>()
  let all = true
  for (const name of setups.flatMap(({ id }) => secretNamesOf(id)))
    try {
      if (!(await secrets.has(name))) continue
      await secrets.use(name, (secret) => {
        for (const [, value] of partsOf(name, secret)) stored.add(value.trim())
      })
    } catch {
      // One that cannot be read now cannot have been used either, and nobody knows what it is.
      all = false
    }
  if (all) forget(new Set(setups.flatMap(({ fields }) => Object.values(fields)).filter((value) => !stored.has(value))))
}

function forget(plain: ReadonlySet<string>): void {
  const mistaken = [...given.keys()].filter((value) => plain.has(value.trim()))
  if (mistaken.length === 0) return
  for (const value of mistaken) given.delete(value)
  sought = createMask()
  for (const [value, field] of given) sought.learn(field, value)
}

/** Every text in what was sent with a call. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/**
 * An exception of ours with its place, in one line and masked: for the report of a bug, the window and the log.
 * @param argument what was sent with the call, which the message may quote
 */
export function maskedFault(error: unknown, argument: unknown = null): string {
  const sent = createMask()
  for (const text of textsIn(argument)) sent.learn('value', text)
  return known.line(sent.text(faultLine(faultOf(error))))
}
