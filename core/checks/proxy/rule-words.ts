import type { Failure } from '../../model/exchange.ts'

/** Why a PAC file could not be fetched from its address, as the end of a sentence. */
function hindrance(code: string): string {
  if (code === 'ECONNREFUSED') return 'the port of its server is closed, the connection was refused'
  if (/ENOTFOUND|ENODATA/.test(code)) return 'the name of its server is not known'
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code))
    return `the certificate of its server is not trusted here (${code})`
  return /^HPE_/.test(code) ? 'what its server answered is no HTTP' : code
}

/** Why a PAC file could not be had, as one sentence. */
function notRead({ code, about = '', after, bytes }: Failure): string {
  if (!/^https?:/i.test(about)) return `The PAC file ${about} cannot be read (${code}).`
  const why =
    after !== undefined
      ? `cannot be fetched: no answer came within ${after / 1000} s`
      : /^\d+$/.test(code)
        ? `was not given: the server answered ${code}`
        : code === 'TOO_LARGE'
          ? 'is larger than 1 MiB, which no PAC file is'
          : bytes === undefined
            ? `cannot be fetched: ${hindrance(code)}`
            : `broke off before its end (${code})`
  return `The PAC file at ${about} ${why}.`
}

/** Why the setting or the rule that names the proxy does not work, as one sentence. */
export function ruleWords(failure: Failure): string {
  const { code, message, about, after = 0 } = failure
  if (code === 'PROXY_SETTING') return `What ${about} holds is not the address of an HTTP proxy.`
  if (code === 'PROXY_SETTING_SOCKS') return `${about} names a SOCKS proxy, which this program does not speak.`
  if (code === 'PROXY_SOCKS')
    return `For this address it names only SOCKS proxies, which are not spoken here: ${message}.`
  if (code === 'PROXY_ANSWER')
    return `For this address it says "${message}", which names no proxy: it must be like PROXY proxy.example.com:3128.`
  if (code === 'PAC_PAGE') return `What came is a web page${message ? ` titled "${message}"` : ''} and not a PAC file.`
  if (code === 'PAC_ANSWER') return 'The PAC file gave no text for this address.'
  if (code === 'PAC_ENDLESS') return `The PAC file does not work: it had not come to an end after ${after / 1000} s.`
  if (code === 'PAC_NAMES') return `The PAC file does not work: it looks up more than ${message} names.`
  return code === 'PAC_SCRIPT' ? `The PAC file does not work: ${message}.` : notRead(failure)
}
