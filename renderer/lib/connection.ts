import type { Guide } from '../../core/contract/values.ts'

/** The guide that is about the network alone. */
export const connectionGuide = 'any/connection'

/** A guide that asks for no credentials has no checklist: its one check is shown as a whole. */
export const isConnection = ({ fields }: Pick<Guide, 'fields'>): boolean =>
  !fields.some(({ name }) => name === 'client_id')

/** A name for the check of an address: its host. Empty where it has none: what was typed may be a secret. */
export function connectionName(address: string): string {
  const typed = address.trim()
  const host = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)?.host
  return (host ?? '').slice(0, 80)
}
