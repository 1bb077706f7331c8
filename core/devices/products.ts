import type { Answer } from '../model/exchange.ts'

/** A product that stands between a program and the internet, and by what it gives itself away. */
export interface Product {
  name: string
  /** In the names of a certificate, in a page, or in the headers `Server`, `Via` and `X-…` of an answer. */
  shows: RegExp
}

const products: readonly Product[] = [
  { name: 'Zscaler', shows: /zscaler|\bzscloud\b/i },
  { name: 'Netskope', shows: /netskope|goskope/i },
  { name: 'Forcepoint', shows: /forcepoint|websense|blockpage\.cgi/i },
  { name: 'Symantec (Blue Coat)', shows: /blue ?coat|symantec web|\bproxysg\b|edge secure web gateway/i },
  { name: 'Palo Alto Networks', shows: /palo ?alto|\bpan-?os\b|globalprotect/i },
  { name: 'Fortinet', shows: /fortinet|fortigate|fortiproxy|fortiguard|\bfgtauth\b|\bFGT\w{3}/i },
  {
    name: 'Check Point',
    shows: /check ?point (software|firewall|security|url|user ?check)|usercheck|\bcheck ?point\b/i,
  },
  { name: 'Cisco Umbrella', shows: /cisco umbrella|\bumbrella\.(cisco\.)?com|opendns/i },
  { name: 'Cisco Secure Web Appliance', shows: /ironport|cisco secure|cisco (web|ws\w)/i },
  { name: 'Cisco Meraki', shows: /meraki/i },
  { name: 'Sophos', shows: /sophos/i },
  { name: 'Skyhigh (McAfee)', shows: /mcafee|skyhigh|trellix/i },
  { name: 'Barracuda', shows: /barracuda/i },
  { name: 'iboss', shows: /\biboss\b/i },
  { name: 'Menlo Security', shows: /menlo ?security/i },
  { name: 'Cato Networks', shows: /cato ?networks/i },
  { name: 'Cloudflare Gateway', shows: /cloudflare (gateway|for teams|zero trust)|gateway ca - cloudflare/i },
  { name: 'Trend Micro', shows: /trend ?micro/i },
  { name: 'Microsoft Forefront', shows: /forefront|microsoft isa server|threat management gateway/i },
  { name: 'Microsoft Defender', shows: /microsoft defender|smartscreen|global secure access/i },
  { name: 'Squid', shows: /\bsquid\b/i },
  { name: 'tinyproxy', shows: /\btinyproxy\b/i },
  { name: 'Privoxy', shows: /\bprivoxy\b/i },
  { name: 'mitmproxy', shows: /mitmproxy/i },
  { name: 'Charles Proxy', shows: /charles proxy/i },
  { name: 'Fiddler', shows: /\bfiddler\b|DO_NOT_TRUST_FiddlerRoot/i },
  { name: 'Burp Suite', shows: /portswigger|\bburp\b/i },
  { name: 'Kaspersky', shows: /kaspersky/i },
  { name: 'ESET', shows: /\beset\b/i },
  { name: 'Avast', shows: /\bavast\b|\bavg (web|technologies)/i },
  { name: 'Bitdefender', shows: /bitdefender/i },
  { name: 'Untangle', shows: /untangle|arista edge threat/i },
  { name: 'Smoothwall', shows: /smoothwall/i },
  { name: 'Lightspeed', shows: /lightspeed/i },
  { name: 'Securly', shows: /securly/i },
  { name: 'GoGuardian', shows: /goguardian/i },
  { name: 'ContentKeeper', shows: /contentkeeper/i },
  { name: 'WatchGuard', shows: /watchguard|fireware/i },
  { name: 'SonicWall', shows: /sonicwall/i },
  { name: 'Clearswift', shows: /clearswift/i },
  { name: 'Zorp', shows: /\bzorp\b/i },
  { name: 'pfSense', shows: /pfsense|opnsense/i },
  { name: 'Aruba', shows: /aruba ?networks|clearpass/i },
]

/** The product that a text gives away, or null. */
export const productIn = (text: string): string | null => products.find(({ shows }) => shows.test(text))?.name ?? null

/** The product that made an answer, by its headers first and then by its page. */
export function productOf(headers: Readonly<Record<string, string | undefined>>, body: string): string | null {
  const telling = Object.entries(headers)
    .filter(([name]) => /^(server|via|proxy-|x-)|^location$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return productIn(telling) ?? productIn(body.slice(0, 20_000))
}

/** The product that made an answer itself: a proxy names itself in `Via` also in an answer that it only passed on. */
export const makerOf = ({ headers, body }: Pick<Answer, 'headers' | 'body'>): string | null =>
  productOf({ ...headers, via: undefined }, body)
