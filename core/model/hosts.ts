import { isIP, isIPv4 } from 'node:net'

/** A host without the brackets that URLs put around IPv6 addresses. */
export const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase()

/** 127.0.0.0/8, ::1 and `localhost`: the only hosts for which plain http is accepted. */
export function isLoopback(host: string): boolean {
  const bare = bareHost(host)
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true
  if (bare === '::1') return true
  return isIPv4(bare) && bare.startsWith('127.')
}

export const familyOf = (address: string): 4 | 6 | 0 => isIP(address) as 4 | 6 | 0

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))
