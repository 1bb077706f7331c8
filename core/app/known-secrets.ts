import { faultLine, faultOf } from '../model/fault.ts'
import { createMask } from '../report/redact.ts'
import type { SecretStore } from '../store/secret-store.ts'

/** Everything secret that this program was given or has lent since it was started. */
const known = createMask()

/** A secret that came another way than through the store. */
export const keepSecret = (name: string, secret: string): void => known.learn(name, secret)

/** The same store, whose secrets are hidden in whatever is said of a fault of ours. */
export const learning = (secrets: SecretStore): SecretStore => ({
  ...secrets,
  put: (name, value) => {
    known.learn(name, value)
    return secrets.put(name, value)
  },
  use: (name, borrow) =>
    secrets.use(name, (secret) => {
      known.learn(name, secret)
      return borrow(secret)
    }),
})

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
