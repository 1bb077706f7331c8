import { isLoopback } from '../../model/hosts.ts'
import { endpointsOf } from '../../oauth/metadata.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

/** Endpoints that get credentials or decide whom to believe must belong to the host that was asked. */
const mustBeNear = /^(token_endpoint|jwks_uri|authorization_endpoint|introspection_endpoint|revocation_endpoint)$/

/** The very host, or one below it. Names that only end alike may belong to anybody: all orgs of a cloud do. */
const near = (host: string, asked: string): boolean =>
  host === asked || host.endsWith(`.${asked}`) || (isLoopback(host) && isLoopback(asked))

export default check({
  id: 'metadata.endpoints-secure',
  reads: ['target', 'metadata'],
  diagnoses: ['metadata.insecure-endpoint'],
  follows: ['metadata.issuer-matches'],
  judge({ target, metadata }, { provider }) {
    const bad = endpointsOf(metadata.values).filter(([name, address]) => {
      const url = URL.parse(address)
      if (!url) return false
      const plainAllowed = !target.secure && isLoopback(url.hostname)
      if (url.protocol !== 'https:' && !(plainAllowed && url.protocol === 'http:')) return true
      return (
        mustBeNear.test(name) &&
        !near(url.hostname, target.host) &&
        !provider.endpointBelongs(url.hostname, target.host)
      )
    })
    if (bad.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: 'metadata.insecure-endpoint',
      expected: said('metadata.https-on-host', { host: target.host }),
      actual: bad.map(([name, address]) => `${name}: ${address}`),
    }
  },
})
