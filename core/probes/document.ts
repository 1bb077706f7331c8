import type { Outcome } from '../model/exchange.ts'
import { said } from '../words/said.ts'
import type { ProbeContext } from './probe.ts'

/** A metadata document, asked for once a run however many probes want it. */
export const readDocument = (
  { network, once }: Pick<ProbeContext, 'network' | 'once'>,
  kind: 'oauth' | 'oidc',
  url: string,
): Promise<Outcome> =>
  once(url, () => network.send({ purpose: said('purposes.metadata', { kind }), method: 'GET', url }))
