import type { Resolution } from '../../model/facts.ts'
import { isPrivate } from '../../model/hosts.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

const blocking = /^(0\.0\.0\.0|::|127\..*|::1)$/

/** Who gave the addresses that were looked up; null where nobody was asked. */
export function givenBy({ source, servers, answers }: Resolution): readonly Said[] | null {
  if (answers.length === 0) return null
  const addresses = answers.map(({ address }) => address)
  if (source === 'hosts file') return [said('dns.hosts-file', { addresses })]
  if (source !== 'resolver') return null
  const gave = said('dns.server-gave', { servers, addresses })
  return addresses.every((address) => blocking.test(address)) ? [gave, said('dns.blocking')] : [gave]
}

/** Whether none of the addresses leads to the internet. */
export const leadsNowhere = ({ answers }: Resolution): boolean =>
  answers.length > 0 && answers.every(({ address }) => isPrivate(address))
