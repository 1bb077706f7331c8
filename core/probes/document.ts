import type { Outcome } from '../model/exchange.ts'
import type { ProbeContext } from './probe.ts'

const purposes = { oauth: 'Read the OAuth metadata', oidc: 'Read the OpenID metadata' }

/** A metadata document, asked for once a run however many probes want it. */
export const readDocument = (
  { network, once }: Pick<ProbeContext, 'network' | 'once'>,
  kind: 'oauth' | 'oidc',
  url: string,
): Promise<Outcome> => once(url, () => network.send({ purpose: purposes[kind], method: 'GET', url }))
