import type { Outcome } from '../../../core/model/exchange.ts'
import type { Facts } from '../../../core/model/facts.ts'
import type { Network, Request } from '../../../core/model/network.ts'
import type { SecretFieldName } from '../../../core/model/profile.ts'
import type { Probe, ProbeContext } from '../../../core/probes/probe.ts'
import { okta } from '../checks/fixtures.ts'

/** What a probe is put into: what the network answers, and what of the context is not the usual. */
export interface Told extends Partial<Omit<ProbeContext, 'network'>> {
  /** Answers the requests; what is not answered must not be asked. */
  answer?: (request: Request, at: number) => Outcome
  /** The other calls of the network; what is left out must not be called. */
  network?: Partial<Network>
  secrets?: Readonly<Partial<Record<SecretFieldName, string>>>
}

/** A context that notes every request, and lends these secrets. */
export function worldOf({ answer, network = {}, secrets = {}, ...change }: Told = {}) {
  const sent: Request[] = []
  const send = async (request: Request): Promise<Outcome> => {
    sent.push(request)
    if (!answer) throw new Error(`nobody answers ${request.url}`)
    return answer(request, sent.length - 1)
  }
  const context: ProbeContext = {
    ...okta,
    fields: {},
    network: { send, ...network } as Network,
    once: (_key, work) => work(),
    borrow: async (field, use) => {
      const secret = secrets[field]
      return secret === undefined ? null : use(secret)
    },
    signal: new AbortController().signal,
    signOn: null,
    tryMethods: false,
    lendAdmin: null,
    ...change,
  }
  return { context, sent }
}

/** Runs a probe with these facts. */
export async function probed(probe: Probe, facts: Partial<Facts>, told: Told = {}) {
  const { context, sent } = worldOf(told)
  return { given: await probe.fetch(facts as Facts, context), sent }
}

/** The parameters of a form that was sent, or of an address that was asked. */
export const parametersOf = ({ url, body }: Request): Record<string, string> =>
  Object.fromEntries(body === undefined ? new URL(url).searchParams : new URLSearchParams(body))

/** The part of a JWT at this place, read. */
export const partOf = (jwt: string, at: 0 | 1): Record<string, unknown> =>
  JSON.parse(Buffer.from(jwt.split('.')[at] ?? '', 'base64url').toString('utf8'))
