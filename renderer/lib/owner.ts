import type { Owner, ProviderId } from '../../core/contract/values.ts'
import { text } from '../text.ts'

/** Who can fix a finding, in the words of the report and the letter. */
export function ownerText(owner: Owner, provider: ProviderId, product: string): string {
  const entry = text.owners[owner]
  return typeof entry === 'string' ? entry : entry({ provider: text.provider(provider), product })
}
