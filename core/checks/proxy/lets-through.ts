import type { ProxyAnswer } from '../../model/facts.ts'
import type { VariantName } from '../../model/variants.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { failureWords } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { basicIsUseless, refusalWords } from './refusal.ts'

const diagnoses = ['proxy.pac-failed', 'proxy.unreachable', 'proxy.auth-required', 'proxy.refused'] as const

/** The clicks for a login depend on what the proxy accepts; the one that needs least comes first. */
function loginBy(answer: ProxyAnswer): VariantName | undefined {
  if (answer.loginSent && !basicIsUseless(answer)) return 'login-refused'
  const schemes = ['basic', 'digest', 'ntlm', 'negotiate', 'kerberos'] as const
  const found = schemes.find((scheme) => answer.offers.some((offered) => offered.toLowerCase() === scheme))
  return found === 'kerberos' ? 'negotiate' : found
}

/** What the status of a refusal tells apart: the proxy will not, cannot, does not know how, or wants a sign-in first. */
function refusedBy({ status }: ProxyAnswer): VariantName | undefined {
  if (status === 502 || status === 503 || status === 504) return 'cannot-reach'
  if (status === 400 || status === 404 || status === 405 || status === 501) return 'no-tunnels'
  return status === 511 ? 'sign-in' : undefined
}

function variantOf(answer: ProxyAnswer): VariantName | undefined {
  const { kind, code = '' } = answer.failure ?? {}
  if (kind === 'proxy-login') return loginBy(answer)
  if (kind === 'proxy-refused') return refusedBy(answer)
  if (kind === 'proxy-setting') return code.startsWith('PROXY_SETTING') ? 'setting' : undefined
  return kind === 'proxy-unreachable' && /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code) ? 'certificate' : undefined
}

export default check({
  id: 'proxy.lets-through',
  reads: ['target', 'proxyChoice', 'tunnel'],
  diagnoses,
  judge({ target, proxyChoice: { proxy, source }, tunnel }) {
    const { failure } = tunnel
    if (!failure)
      return { holds: true, seen: proxy ? said('proxy.chosen', { proxy, source }) : said('proxy.direct', { source }) }
    const named = diagnosisOf(failure)
    const diagnosis = diagnoses.find((id) => id === named) ?? 'proxy.unreachable'
    const variant = variantOf(tunnel)
    const { host, port } = target
    const says = refusalWords(tunnel)
    return {
      holds: false,
      diagnosis,
      expected: proxy ? said('proxy.tunnel', { host, port, proxy, source }) : source,
      actual: (proxy && failureWords(failure)) || failure.code,
      ...(says ? { says } : {}),
      ...(variant ? { variant } : {}),
    }
  },
})
