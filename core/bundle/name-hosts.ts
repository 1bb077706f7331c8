import { isIP, isIPv4 } from 'node:net'
import { bareHost, isLoopback, isPrivate } from '../model/hosts.ts'

/** Hosts of a provider that belong to nobody: they are not replaced. */
const shared =
  /^(www|login|developer|developers|docs|help|support|status|community|manage|accounts|admin|api|cdn|sts|graph|entra|portal|oauth2|console|cognito-idp)$/

/** Registries below which a name of three labels is somebody's: `acme.co.uk`. */
const secondLevel = /^(co|com|org|net|gov|ac|edu|gob|or|ne|go)\.[a-z]{2}$/

/** Gives names in place of hosts and addresses, the same one for the same value, and of the same kind. */
export class HostNames {
  readonly #inCloud: (host: string) => boolean
  readonly #given = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  /** @param inCloud whether a provider gives its customers names below the domain of this host */
  constructor(inCloud: (host: string) => boolean) {
    this.#inCloud = inCloud
  }

  #next(kind: string): number {
    const number = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, number)
    return number
  }

  #once(value: string, make: () => string): string {
    const known = this.#given.get(value)
    if (known !== undefined) return known
    const made = make()
    this.#given.set(value, made)
    return made
  }

  /** The name for a host, or null where it says nothing about anybody. */
  of(given: string): string | null {
    const host = bareHost(given)
    if (host === '' || isLoopback(host)) return null
    if (isIP(host)) return this.address(host)
    if (host.startsWith('*.')) {
      const rest = this.of(host.slice(2))
      return rest && `*.${rest}`
    }
    if (this.#inCloud(host)) return this.#tenant(host)
    const labels = host.split('.')
    if (labels.length === 1) return this.#once(host, () => `host-${this.#next('host')}`)
    const size = secondLevel.test(labels.slice(-2).join('.')) ? 3 : 2
    const domain = labels.slice(-size).join('.')
    const named = this.#once(domain, () => `domain-${this.#next('domain')}.example`)
    return host === domain ? named : this.#once(host, () => `host-${this.#next('host')}.${named}`)
  }

  #tenant(host: string): string | null {
    const [label = '', ...rest] = host.split('.')
    if (rest.length < 2 || label === '*' || shared.test(label)) return null
    const admin = label.endsWith('-admin') ? '-admin' : ''
    const tenant = label.slice(0, label.length - admin.length)
    return [`${this.#once(`tenant ${tenant}`, () => `tenant-${this.#next('tenant')}`)}${admin}`, ...rest].join('.')
  }

  /** The address for an address: of the same family, and public or private as it is. */
  address(given: string): string | null {
    const address = bareHost(given)
    if (!isIP(address) || isLoopback(address)) return null
    return this.#once(address, () => {
      const number = this.#next(`address ${isIPv4(address)}`)
      if (isIPv4(address))
        return `${blockOf(address)}.${Math.floor(number / 250)}.${(number % 250) + 1}`.replace('203.0.0.', '203.0.113.')
      const block = !isPrivate(address) ? '2001:db8' : /^fe[89ab]/.test(address) ? 'fe80' : 'fd00'
      return `${block}::${number.toString(16)}`
    })
  }
}

/** The first two numbers of an address in its place: those of a private block are nobody's. */
function blockOf(address: string): string {
  if (!isPrivate(address)) return '203.0'
  const [first = '10', second = '0'] = address.split('.')
  return first === '10' ? '10.0' : `${first}.${second}`
}
