import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { inCidr, inRange } from './ipv4.ts'
import { dateRange } from './pac-dates.ts'

/** Looks a name up for a PAC file; null when it has no IPv4 address. */
export type Lookup = (host: string) => Promise<string | null>

const ownAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'

/** The functions of a PAC file that ask the world, ours in place of the library's: bounded, and never off this network. */
export function worldOf(lookup: Lookup) {
  const addressOf = async (host: unknown) => (isIPv4(String(host)) ? String(host) : lookup(String(host)))
  return {
    alert: () => undefined,
    dateRange: (...given: unknown[]) => dateRange(given, new Date()),
    convert_addr: (address: unknown) =>
      String(address)
        .split('.')
        .reduce((sum, part) => sum * 256 + (Number(part) & 255), 0),
    myIpAddress: async () => ownAddress(),
    dnsResolve: async (host: unknown) => addressOf(host),
    isResolvable: async (host: unknown) => (await addressOf(host)) !== null,
    // The additions of Microsoft, which browsers have taken over: they know both families.
    getClientVersion: () => '1.0',
    myIpAddressEx: async () => ownAddress(),
    dnsResolveEx: async (host: unknown) => (await addressOf(host)) ?? '',
    isResolvableEx: async (host: unknown) => (await addressOf(host)) !== null,
    sortIpAddressList: (list: unknown) => String(list),
    isInNetEx: async (host: unknown, range: unknown) => {
      const address = isIPv6(String(host)) ? String(host) : await addressOf(host)
      return address !== null && inCidr(address, String(range))
    },
    isInNet: async (host: unknown, pattern: unknown, mask: unknown) => {
      const address = await addressOf(host)
      return address !== null && inRange(address, String(pattern), String(mask))
    },
  }
}
