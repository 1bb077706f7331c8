import { BlockList, isIPv4, isIPv6 } from 'node:net'

const asNumber = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** Whether an IPv4 address lies in the network that another and a mask name. */
export const inRange = (address: string, network: string, mask: string): boolean =>
  [address, network, mask].every(isIPv4) &&
  (asNumber(address) & asNumber(mask)) === (asNumber(network) & asNumber(mask))

/** Whether an address lies in a range of its family, written as `10.0.0.0/8` or `2001:db8::/32`. */
export function inCidr(address: string, range: string): boolean {
  const [base = '', bits = ''] = range.split('/')
  const family = isIPv4(base) ? 'ipv4' : isIPv6(base) ? 'ipv6' : null
  if (!family || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 'ipv4' ? 32 : 128)) return false
  if (family === 'ipv4' ? !isIPv4(address) : !isIPv6(address)) return false
  const list = new BlockList()
  list.addSubnet(base, Number(bits), family)
  return list.check(address, family)
}
