import { BlockList, isIP, isIPv4 } from 'node:net'

/** A host without the brackets that URLs put around IPv6 addresses. */
export const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase()

/** 127.0.0.0/8, ::1 and `localhost`: the only hosts for which plain http is accepted. */
export function isLoopback(host: string): boolean {
  const bare = bareHost(host)
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  if (bare === '::1') return true
  return isIPv4(bare) && bare.startsWith('127.')
}

/** Ranges that lead nowhere on the internet (RFC 6890): private, shared, link-local, loopback, benchmarks, reserved. */
const notPublic = new BlockList()
for (const [base, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(base, bits, 'ipv4')
for (const [base, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  notPublic.addSubnet(base, bits, 'ipv6')

/** Whether an address leads nowhere on the internet. */
export const isPrivate = (address: string): boolean => notPublic.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')

export const familyOf = (address: string): 4 | 6 | 0 => isIP(address) as 4 | 6 | 0

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))
