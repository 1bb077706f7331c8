import { type ProviderId, providerIds, providerNames } from '../model/provider-ids.ts'
import { catalogues, clouds, providers } from '../providers/index.ts'
import type { Reading } from './read.ts'

/** A server that the paste names. */
export interface NamedServer {
  host: string
  port: string
  /** The address as far as a setup needs it: without query and fragment. */
  address: string
  /** Whose cloud it is in, or whose path it has; null where neither tells. */
  provider: ProviderId | null
}

const address =
  /(https?):\/\/((?:[a-z0-9_-]{1,63}\.){0,8}[a-z0-9-]{1,63})(?::(\d{1,5}))?(\/[^\s"'<>?#,;)\]}|&\\]{0,300})?/gi
const bareHost = /(?<![\w.@/-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w(-])/gi

/** A log names few servers, and repeats them. */
const most = 4000

const ofPath = /\/(oauth2?|openid|\.well-known|realms|adfs|authorize|token|jwks|keys|v2\.0)(\/|$|\.)/i

function serversOf(text: string): NamedServer[] {
  const found: NamedServer[] = []
  let seen = 0
  for (const { 1: scheme = '', 2: host = '', 3: port = '', 4: path = '/' } of text.matchAll(address)) {
    if (++seen > most) break
    const name = host.toLowerCase()
    const cloud = clouds.at({ host: name, port, path })
    found.push({
      host: name,
      port,
      address: `${scheme.toLowerCase()}://${name}${port ? `:${port}` : ''}${path.replace(/[.,:]{1,3}$/, '')}`,
      provider: cloud?.provider ?? null,
    })
  }
  for (const { 1: host = '' } of text.matchAll(bareHost)) {
    if (++seen > most) break
    const name = host.toLowerCase()
    const cloud = clouds.of(name)
    // The domain of a cloud, as a certificate lists it, is the server of no tenant.
    if (cloud && /\..*\./.test(name))
      found.push({ host: name, port: '', address: `https://${name}`, provider: cloud.provider })
  }
  return found
}

const sites = /^(www|developer|help|support|docs|learn|community|status)\./

/** The identity provider's server among those that are named: one that is known first, then one with a path of OAuth. */
export function serverIn(servers: readonly NamedServer[], provider: ProviderId | null): NamedServer | null {
  const own = servers.filter(({ host }) => !sites.test(host))
  return (
    own.find((server) => server.provider !== null && server.provider === provider) ??
    own.find((server) => server.provider !== null) ??
    own.find((server) => ofPath.test(server.address)) ??
    null
  )
}

/** Codes that one provider alone has. */
const ownCode = (id: ProviderId, code: string): boolean =>
  catalogues[id].some((row) => row.code === code || (row.code instanceof RegExp && row.code.test(code))) &&
  providerIds.every((other) => other === id || !catalogues[other].some((row) => row.code === code))

/** Which provider a paste speaks of, by hosts, by the names of its headers, and by codes of its own. */
export function providerIn(text: string, servers: readonly NamedServer[], codes: readonly string[]): ProviderId | null {
  const byHost = servers.find(({ host, provider }) => provider !== null && !sites.test(host))?.provider
  if (byHost) return byHost
  const coded = codes.filter((code) => /\d{3}/.test(code))
  const byCode = providerIds.find((id) => coded.some((code) => ownCode(id, code)))
  if (byCode) return byCode
  const headers = [...text.matchAll(/\bx-[a-z0-9-]{3,40}(?=["']?\s?[:=])/gi)]
    .slice(0, 200)
    .map(([name]) => name.toLowerCase())
  return (
    providerIds.find((id) => headers.some((name) => providers[id].headers.requestId[0]?.test(name) && named(id))) ??
    null
  )
}

/** The header of a provider without a name is everybody’s. */
const named = (id: ProviderId): boolean => providerNames[id].name !== null

/** All servers that a paste names, in its order. */
export const serversIn = ({ lines }: Reading): NamedServer[] => serversOf(lines.map(({ text }) => text).join('\n'))
