import { productOf } from '../../devices/products.ts'
import { excerpt } from '../../model/excerpt.ts'
import type { Failure } from '../../model/exchange.ts'
import type { ProxyAnswer } from '../../model/facts.ts'
import { titleOf } from '../../model/scan.ts'
import { failureWords } from '../failures.ts'

/** Why a proxy could not be spoken to, as one sentence. */
function unreachable({ code, message }: Failure, overTls: boolean): string {
  if (code === 'ECONNREFUSED') return 'Its port is closed: the connection was refused.'
  if (/ENOTFOUND|ENODATA/.test(code)) return 'Its name is not known to the name server of this network.'
  if (code === 'EAI_AGAIN') return 'Its name could not be looked up: the name server did not answer.'
  if (/ECONNRESET|EPIPE/.test(code))
    return `It hung up before it answered${overTls ? '' : '; a proxy that wants TLS does so, write its address with https:// then'}.`
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length too long/.test(message))
    return 'It speaks no TLS: write its address with http:// in place of https://.'
  if (/^(ERR_SSL|EPROTO)/.test(code)) return 'TLS could not be agreed on with it: it must speak TLS 1.2 or newer.'
  if (/^HPE_/.test(code)) return 'What it answered is no HTTP: most likely no proxy listens on that port.'
  if (code === 'CERT_HAS_EXPIRED') return 'Its own certificate has expired.'
  if (/ALTNAME/.test(code)) return 'Its own certificate is for another name than the one in its address.'
  if (/CERT|SELF_SIGNED|UNABLE_TO/.test(code)) return 'Its own certificate is not trusted here.'
  if (/ETIMEDOUT|TIMEOUT|EHOSTUNREACH|ENETUNREACH/.test(code))
    return `It gave no answer${overTls ? '; if it speaks no TLS itself, write its address with http:// in place of https://' : ''}.`
  return `It could not be spoken to (${code}).`
}

/** Whether a login was sent that this proxy can never accept: the one scheme that is sent is Basic (RFC 7617). */
export const basicIsUseless = ({ loginSent, offers }: ProxyAnswer): boolean =>
  loginSent && offers.length > 0 && !offers.some((scheme) => scheme.toLowerCase() === 'basic')

/** The product that refused, where it is recognized. */
export const refusingProduct = ({ page }: ProxyAnswer): string | null => page && productOf(page.headers, page.body)

/** What a proxy's answer says beyond its status, as sentences; null where there is nothing to add. */
export function refusalWords(answer: ProxyAnswer): string | null {
  const { failure, offers, loginSent, overTls, page } = answer
  if (!failure) return null
  if (failure.kind === 'proxy-unreachable') return unreachable(failure, overTls)
  if (failure.kind === 'proxy-rule' || failure.kind === 'proxy-setting') return failureWords(failure)
  const title = page && titleOf(page.body)
  const squid = page?.headers['x-squid-error']?.split(' ')[0]
  const location = page?.headers.location
  const product = refusingProduct(answer)
  const said = [
    failure.kind === 'proxy-login' && loginSent
      ? basicIsUseless(answer)
        ? 'The name and password that are stored were sent as Basic, which this proxy never accepts.'
        : 'The login that was sent was refused.'
      : null,
    offers.length > 0 ? `It offers: ${offers.join(', ')}.` : null,
    title ? `Its page is titled "${title}".` : null,
    squid ? `Its reason: ${squid}.` : null,
    location ? `It points to ${excerpt(location, 200)}.` : null,
    product ? `The answer looks like ${product}.` : null,
  ].filter((line) => line !== null)
  return said.join(' ') || null
}
