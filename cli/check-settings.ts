import { exampleProvider, providerNames } from '../core/model/provider-ids.ts'
import { parseNameServer } from '../core/network/name-servers.ts'
import { parseProxy } from '../core/network/proxies.ts'
import { parseResolveRule } from '../core/network/resolve-rules.ts'
import { usualTimeout } from '../core/network/ways.ts'
import type { Settings } from '../core/run/options.ts'
import { numberIn } from './arguments.ts'
import type { CheckOptions } from './check-options.ts'
import { readCertificates, readInput } from './inputs.ts'
import { UsageError } from './usage.ts'

/**
 * How the outside world is reached, as the options of `check` say.
 * @throws UsageError
 */
export function settingsIn(options: CheckOptions): Settings {
  const timeout = numberIn('timeout', options.timeout, 0.1, 600, usualTimeout / 1000) * 1000
  hurrySystemResolver(timeout)
  const settings: Settings = {
    ca: readCertificates(options.ca ?? []),
    proxy: options.proxy,
    pac: options.pac,
    tryDirect: options['try-direct'] ?? false,
    dns: (options.dns ?? []).map(asNameServer),
    resolve: (options.resolve ?? []).map(asResolveRule),
    timeout,
  }
  if (options.proxy !== undefined && options.proxy !== 'none') refuseLogin(asProxy(options.proxy))
  if (options.pac !== undefined && options.proxy !== undefined) throw new UsageError((wrong) => wrong['pac-and-proxy'])
  if (options.pac !== undefined) readablePac(options.pac)
  return settings
}

/** The value of an option as its reader gives it; a wrong form is a usage error. */
function reading<T>(value: string, read: (value: string) => T | null, says: UsageError['says']): T {
  const found = read(value)
  if (found === null) throw new UsageError(says)
  return found
}
const asNameServer = (text: string) =>
  reading(text, parseNameServer, (wrong) => wrong['dns-form']({ given: text.slice(0, 60) }))
const asResolveRule = (text: string) =>
  reading(text, parseResolveRule, (wrong) =>
    wrong['resolve-form']({ host: providerNames[exampleProvider].host, given: text.slice(0, 200) }),
  )
const asProxy = (text: string) => reading(text, parseProxy, (wrong) => wrong['proxy-form'])

/**
 * A lookup by the system cannot be canceled, and the process ends only after it: with a DNS server that does not respond,
 * 10 s or more after the report. glibc reads this variable. It has no effect on a lookup within the limit.
 */
function hurrySystemResolver(timeout: number): void {
  const usual = 5000
  if (timeout <= usual) process.env.RES_OPTIONS ??= `timeout:${Math.max(1, Math.round(timeout / 1000))} attempts:1`
}

/** Printed before a request is sent: a file that does not exist, or a login that other users can read. */
function readablePac(pac: string): void {
  if (!/^https?:/i.test(pac)) return void readInput(pac, '--pac')
  const url = URL.parse(pac)
  if (!url || url.username || url.password) throw new UsageError((wrong) => wrong['pac-form'])
}

/** A password is a secret, and other users can read a command line. */
function refuseLogin(proxy: URL): void {
  if (proxy.password) throw new UsageError((wrong) => wrong['proxy-password'])
}
