import { type ProviderId, providerNames } from '../model/provider-ids.ts'

/** A kind of server that can be told by its address. */
export interface Cloud {
  name: string
  /** The domains below which its hosts are. A custom domain tells nothing, so it is never among them. */
  domains?: readonly string[]
  /** Hosts that a domain alone does not tell. */
  hosts?: RegExp
  /** A path that no other kind of server has, whatever its host is. */
  path?: RegExp
  /** A port that no other kind of server has. */
  port?: string
}

/** A cloud, and the provider in whose folder it stands. */
export interface KnownCloud extends Cloud {
  provider: ProviderId
}

interface Address {
  host: string
  port: string
  path: string
}

/** The clouds of all providers. */
export interface Clouds {
  /** Whose cloud a host is in; null where the name does not tell. */
  of(host: string): KnownCloud | null
  /**
   * What kind of server an address belongs to: its host tells, else its path, else its port; null where none does.
   * @param own the provider that counts before the others
   */
  at(address: Address, own?: ProviderId): KnownCloud | null
  /** True when a host ends with the same labels twice, or with one cloud's ending behind another's. */
  isDoubled(host: string): boolean
  /** True when a host ends as a cloud does, but for the last label. */
  isCut(host: string): boolean
}

const isBelow = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

const isIn = ({ domains = [], hosts }: Cloud, host: string): boolean =>
  domains.some((domain) => isBelow(host, domain)) || (hosts?.test(host) ?? false)

/** What a provider with a name of its own knows counts before what is known of servers in general. */
const byName = (one: KnownCloud, other: KnownCloud) =>
  Number(providerNames[one.provider].name === null) - Number(providerNames[other.provider].name === null)

/** Puts together what the folders know. */
export function cloudsOf(list: readonly KnownCloud[]): Clouds {
  const clouds = list.toSorted(byName)
  const domains = clouds.flatMap(({ domains = [] }) => domains)
  const firstOf = (tests: readonly ((cloud: Cloud) => boolean | undefined)[], own?: ProviderId) => {
    const found = tests.map((test) => clouds.filter((cloud) => test(cloud))).find((some) => some.length > 0) ?? []
    return found.find(({ provider }) => provider === own) ?? found[0] ?? null
  }
  return {
    of: (host) => clouds.find((cloud) => isIn(cloud, host)) ?? null,
    at: ({ host, port, path }, own) =>
      firstOf([(cloud) => isIn(cloud, host), (cloud) => cloud.path?.test(path), (cloud) => cloud.port === port], own),
    isDoubled: (host) => isRepeated(host) || domains.some((domain) => endsBehind(host, domain, domains)),
    isCut: (host) => domains.some((domain) => domain.endsWith('.com') && host.endsWith(`.${domain.slice(0, -4)}`)),
  }
}

/** Whether one cloud's ending stands directly before another's, or with a region between them. */
function endsBehind(host: string, domain: string, domains: readonly string[]): boolean {
  if (!host.endsWith(domain)) return false
  const before = host.slice(0, -domain.length).replace(/\.[a-z]{2}\.$|\.$/, '')
  return domains.some((other) => isBelow(before, other))
}

function isRepeated(host: string): boolean {
  const labels = host.split('.')
  // The parts of an IPv4 address may well repeat.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return false
  const repeats = (count: number) =>
    labels.length >= 2 * count && labels.slice(-count).join() === labels.slice(-2 * count, -count).join()
  return /\.(com|net|org)\.(com|net|org)$/.test(host) || [2, 3, 4].some(repeats)
}
