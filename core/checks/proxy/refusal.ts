import { productOf } from '../../devices/products.ts'
import { excerpt } from '../../model/excerpt.ts'
import type { Failure } from '../../model/exchange.ts'
import type { ProxyAnswer } from '../../model/facts.ts'
import type { Said, Saying } from '../../model/said.ts'
import { titleOf } from '../../model/scan.ts'
import { said } from '../../words/said.ts'
import { ruleWords } from './rule-words.ts'

/** Why a proxy could not be spoken to. */
function unreachable({ code, message }: Failure, overTls: boolean): Said {
  if (code === 'ECONNREFUSED') return said('proxy.closed')
  if (/ENOTFOUND|ENODATA/.test(code)) return said('proxy.name-not-found')
  if (code === 'EAI_AGAIN') return said('proxy.name-unresolved')
  // A proxy that wants TLS hangs up on what is none.
  if (/ECONNRESET|EPIPE/.test(code)) return overTls ? said('proxy.hung-up') : said('proxy.hung-up-plain')
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length too long/.test(message))
    return said('proxy.no-tls')
  if (/^(ERR_SSL|EPROTO)/.test(code)) return said('proxy.tls-failed')
  if (/^HPE_/.test(code)) return said('proxy.not-http')
  if (code === 'CERT_HAS_EXPIRED') return said('proxy.expired')
  if (/ALTNAME/.test(code)) return said('proxy.other-name')
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return said('proxy.untrusted')
  if (/ETIMEDOUT|TIMEOUT|EHOSTUNREACH|ENETUNREACH/.test(code))
    return overTls ? said('proxy.silent-tls') : said('proxy.silent')
  return said('proxy.not-reached', { code })
}

/** Whether a login was sent that this proxy can never accept: the one scheme that is sent is Basic (RFC 7617). */
export const basicIsUseless = ({ loginSent, offers }: ProxyAnswer): boolean =>
  loginSent && offers.length > 0 && !offers.some((scheme) => scheme.toLowerCase() === 'basic')

/** The product that refused, where it is recognized. */
export const refusingProduct = ({ page }: ProxyAnswer): string | null => page && productOf(page.headers, page.body)

/** What a proxy's answer says beyond its status; null where there is nothing to add. */
export function refusalWords(answer: ProxyAnswer): Saying | null {
  const { failure, offers, loginSent, overTls, page } = answer
  if (!failure) return null
  if (failure.kind === 'proxy-unreachable') return unreachable(failure, overTls)
  if (failure.kind === 'proxy-rule' || failure.kind === 'proxy-setting') return ruleWords(failure)
  const title = page && titleOf(page.body)
  const squid = page?.headers['x-squid-error']?.split(' ')[0]
  const location = page?.headers.location
  const product = refusingProduct(answer)
  const rejected = basicIsUseless(answer) ? said('proxy.basic-not-accepted') : said('proxy.login-rejected')
  const says = [
    failure.kind === 'proxy-login' && loginSent ? rejected : null,
    offers.length > 0 ? said('proxy.offers', { schemes: offers }) : null,
    title ? said('proxy.page-titled', { title }) : null,
    squid ? said('proxy.reason', { reason: squid }) : null,
    location ? said('proxy.points-to', { url: excerpt(location, 200) }) : null,
    product ? said('proxy.looks-like', { product }) : null,
  ].filter((line) => line !== null)
  return says.length > 0 ? says : null
}
