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

/** The same secrets, those that are too short to be told apart from ordinary text left out. */
const sought = createMask()

/** A secret that came another way than through the store. */
export function keepSecret(name: string, secret: string): void {
  for (const [part, value] of partsOf(name, secret)) {
    known.learn(part, value)
    if (value.trim().length >= shortestHidden) sought.learn(fieldOf(part), value)
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

/** Learns every secret that is stored for a setup, so that it is looked for in what is written. */
export async function knowAllSecrets({
  store,
  secrets,
}: {
  store: Pick<Store, 'setups'>
  secrets: SecretStore
}): Promise<void> {
  for (const { id } of store.setups())
    for (const name of secretNamesOf(id)) {
      // One that cannot be read now cannot have been used either.
      const there = await secrets.has(name).catch(() => null)
      if (there !== null) await secrets.use(name, () => null).catch(() => null)
    }
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
