import { Resolver } from 'node:dns/promises'
import { codeOf } from './failures.ts'

/** Milliseconds that the second family, or a name server earlier in the list, may take after one has answered. */
export const patience = 1500

export const late = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms).unref())

export interface Asked {
  server: string
  queries: readonly { family: 4 | 6; code: string | null; answers: readonly string[]; ms: number }[]
}

/** An address, or the word that there is none; a server that failed or is silent knows nothing. */
const knows = ({ queries }: Asked): boolean =>
  queries.some(({ code }) => code === null || code === 'ENOTFOUND') || queries.every(({ code }) => code === 'ENODATA')

/**
 * Asks all at the same time, so that a dead one costs no more time than the others; `deciding` is the first that knows.
 * @param given stops the asking
 */
export async function askInOrder(
  name: string,
  servers: readonly string[],
  timeout: number,
  given?: AbortSignal,
): Promise<{ deciding: string | null; all: readonly Asked[] }> {
  const resolvers = servers.map((server) => ({ server, resolver: resolverAt(server, timeout) }))
  // A question that is still open would keep the process from ending.
  const stop = () => resolvers.map(({ resolver }) => resolver.cancel())
  given?.addEventListener('abort', stop, { once: true })
  try {
    const asking = resolvers.map(({ server, resolver }) => askServer(name, server, resolver, timeout))
    const first = await firstThatKnows(asking)
    return first ? { deciding: first.server, all: [first] } : { deciding: null, all: await Promise.all(asking) }
  } finally {
    stop()
  }
}

async function firstThatKnows(asking: readonly Promise<Asked>[]): Promise<Asked | null> {
  const known = asking.map(async (one) => {
    const asked = await one
    return knows(asked) ? asked : null
  })
  const one = Promise.any(known.map(async (asked) => (await asked) ?? Promise.reject(new Error('it does not know'))))
  const enough = one.then(
    () => late(patience, null),
    () => null,
  )
  // Those before it in the list may still speak up; after that, the first that has spoken counts.
  for (const settled of known.map((asked) => Promise.race([asked, enough]))) {
    const asked = await settled
    if (asked) return asked
  }
  return null
}

const resolverAt = (server: string, timeout: number): Resolver => {
  const resolver = new Resolver({ timeout: Math.ceil(timeout), tries: 1, maxTimeout: Math.ceil(timeout) })
  resolver.setServers([server])
  return resolver
}

/** The name that this one is an alias of: the usual form of a custom domain, and where it breaks. */
export async function aliasOf(name: string, server: string, timeout: number): Promise<string | null> {
  const resolver = resolverAt(server, timeout)
  const found = await Promise.race([resolver.resolveCname(name).catch(() => []), late<string[]>(timeout, [])])
  resolver.cancel()
  return found[0] ?? null
}

/** Asks one name server, for both families at the same time. */
async function askServer(name: string, server: string, resolver: Resolver, timeout: number): Promise<Asked> {
  const began = performance.now()
  const ask = async (family: 4 | 6) => {
    try {
      const found = await (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name))
      const code = found.length > 0 ? null : 'ENODATA'
      return { family, code, answers: found, ms: performance.now() - began }
    } catch (error) {
      return { family, code: codeOf(error), answers: [], ms: performance.now() - began }
    }
  }
  const silent = (family: 4 | 6) => ({ family, code: 'ETIMEOUT', answers: [], ms: performance.now() - began })
  const both = ([4, 6] as const).map(ask)
  // One family that is answered shows that the server lives; the other is then not waited for as long as a dead one.
  const first = Promise.race([
    ...both.map(async (asked) =>
      (await asked).answers.length > 0 ? late(patience, null) : new Promise<null>(() => {}),
    ),
    late(timeout, null),
  ])
  const queries = await Promise.all(
    both.map((asked, index) => Promise.race([asked, first.then(() => silent(index === 0 ? 4 : 6))])),
  )
  return { server, queries }
}
