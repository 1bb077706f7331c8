import type { Failure } from '../../model/exchange.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

/** Why a PAC file could not be had. */
function notRead({ code, about = '', after, bytes }: Failure): Said {
  const at = { url: about }
  if (!/^https?:/i.test(about)) return said('proxy.pac-unread', { file: about, code })
  if (after !== undefined) return said('proxy.pac-late', { ...at, ms: after })
  if (/^\d+$/.test(code)) return said('proxy.pac-status', { ...at, status: code })
  if (code === 'TOO_LARGE') return said('proxy.pac-large', at)
  if (bytes !== undefined) return said('proxy.pac-cut', { ...at, code })
  if (code === 'ECONNREFUSED') return said('proxy.pac-refused', at)
  if (/ENOTFOUND|ENODATA/.test(code)) return said('proxy.pac-name', at)
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return said('proxy.pac-untrusted', { ...at, code })
  return /^HPE_/.test(code) ? said('proxy.pac-not-http', at) : said('proxy.pac-failed', { ...at, code })
}

/** Why the setting or the rule that names the proxy does not work. */
export function ruleWords(failure: Failure): Said {
  const { code, message, about = '', after = 0 } = failure
  if (code === 'PROXY_SETTING') return said('proxy.setting-no-address', { name: about })
  if (code === 'PROXY_SETTING_SOCKS') return said('proxy.setting-socks', { name: about })
  if (code === 'PROXY_SOCKS') return said('proxy.rule-socks', { answer: message })
  if (code === 'PROXY_ANSWER') return said('proxy.rule-odd', { answer: message })
  if (code === 'PAC_PAGE') return message ? said('proxy.pac-page-titled', { title: message }) : said('proxy.pac-page')
  if (code === 'PAC_ANSWER') return said('proxy.pac-no-text')
  if (code === 'PAC_ENDLESS') return said('proxy.pac-endless', { ms: after })
  if (code === 'PAC_NAMES') return said('proxy.pac-names', { most: message })
  return code === 'PAC_SCRIPT' ? said('proxy.pac-script', { message }) : notRead(failure)
}
