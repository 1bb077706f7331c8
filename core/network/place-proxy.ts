import { portOf } from '../model/hosts.ts'
import { said } from '../words/said.ts'
import { resolveHost } from './names.ts'
import type { Place } from './place.ts'
import type { ProxyChoice } from './proxies.ts'
import { proxyCandidates } from './proxy-choice.ts'
import { type Login, loginIn, noTunnel, openTunnel, type Tunnel } from './tunnel.ts'
import type { Shared } from './ways.ts'

/** Decides once which proxy serves a place; of several, the first that can be spoken to. */
export function proxyOf(place: Place, shared: Shared): Promise<ProxyChoice> {
  place.choosing ??= decide(place, shared)
  return place.choosing
}

async function decide(place: Place, shared: Shared): Promise<ProxyChoice> {
  const { timeout } = shared
  const { choices, failure } = await proxyCandidates(place.url, shared, (host) => addressFor(host, shared))
  if (failure) place.tunnel = Promise.resolve({ ...noTunnel, failure })
  const dead: string[] = []
  for (const [index, choice] of choices.entries()) {
    place.proxy =
      dead.length > 0
        ? { ...choice, source: said('network.others-silent', { source: choice.source, others: [...dead] }) }
        : choice
    if (!choice.url || index === choices.length - 1) break
    // One that is silent must not cost as much as the whole exchange when others stand behind it.
    const patience = Math.min(timeout, Math.max(1000, timeout / choices.length))
    const tunnel = await newTunnel(place, choice.url, shared, patience)
    if (tunnel.failure?.kind !== 'proxy-unreachable') {
      place.tunnel = Promise.resolve(tunnel)
      place.spare = tunnel.socket && shared.keep(tunnel.socket)
      break
    }
    dead.push(choice.proxy ?? '')
  }
  return place.proxy
}

/** What a PAC file is told of a name. */
async function addressFor(
  host: string,
  { resolve: rules, dns: servers = [], timeout }: Shared,
): Promise<string | null> {
  const { answers } = await resolveHost(host, 0, { rules, servers, timeout })
  return answers.find(({ family }) => family === 4)?.address ?? null
}

/** Asks a proxy for a tunnel, with the login of its address or the one that is kept for it. */
export async function newTunnel(
  { url }: Place,
  proxy: URL,
  { trust, timeout, userAgent, signal, learn, proxyLogin }: Shared,
  patience = timeout,
): Promise<Tunnel> {
  const target = `${url.hostname}:${portOf(url)}`
  const send = (login: Login | null) => {
    if (login) learn?.('proxy password', login.password, login.username)
    return openTunnel({ proxy, target, userAgent, trust, timeout: patience, login, signal })
  }
  const own = loginIn(proxy)
  if (own || !proxyLogin) return send(own)
  return (await proxyLogin(send)) ?? send(null)
}

/** What the proxy of a place says to the first tunnel; without a proxy there is nothing to ask. */
export async function tunnelOf(place: Place, shared: Shared): Promise<Tunnel> {
  const { url } = await proxyOf(place, shared)
  if (!url) return place.tunnel ?? noTunnel
  place.tunnel ??= newTunnel(place, url, shared).then((tunnel) => {
    place.spare = tunnel.socket && shared.keep(tunnel.socket)
    return tunnel
  })
  return place.tunnel
}
