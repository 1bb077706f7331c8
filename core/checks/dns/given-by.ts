import type { Resolution } from '../../model/facts.ts'
import { isPrivate } from '../../model/hosts.ts'

const blocking = /^(0\.0\.0\.0|::|127\..*|::1)$/

/** Who gave the addresses that were looked up, in a sentence; null where nobody was asked. */
export function givenBy({ source, servers, answers }: Resolution): string | null {
  if (answers.length === 0 || (source !== 'resolver' && source !== 'hosts file')) return null
  const named = servers.length === 0 ? '' : ` ${servers.join(', ')}`
  const by = source === 'hosts file' ? 'The hosts file of this computer' : `The name server${named}`
  const addresses = answers.map(({ address }) => address)
  const sinkhole = source === 'resolver' && addresses.every((address) => blocking.test(address))
  return `${by} gives ${addresses.join(', ')}${sinkhole ? ', as name servers that block do' : ''}.`
}

/** Whether none of the addresses leads to the internet. */
export const leadsNowhere = ({ answers }: Resolution): boolean =>
  answers.length > 0 && answers.every(({ address }) => isPrivate(address))
