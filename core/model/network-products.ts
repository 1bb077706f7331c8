import { wordsInside } from './scan.ts'

/** A product that stands between a program and the internet, and by what it gives itself away. */
interface Product {
  name: string
  /** In the names of a certificate, in a page, or in the headers `Server`, `Via` and `X-…` of an answer. */
  shows: RegExp
}

/** Makers whose names say little in a page, and much in a certificate that was issued for somebody else's host. */
const issuers: readonly Product[] = [
  { name: 'Symantec (Blue Coat)', shows: /symantec (wss|cloud swg)|broadcom|\bwss\b/i },
  { name: 'Norton', shows: /norton (web|security|360)|nortonlifelock/i },
  { name: 'Cisco Secure Firewall', shows: /firepower|cisco (ftd|asa|firewall)/i },
  { name: 'F5', shows: /\bF5\b|big-?ip/i },
  { name: 'A10 Networks', shows: /\bA10\b.{0,80}(ssli|networks)|\bSSLi\b/i },
  { name: 'Juniper Networks', shows: /juniper/i },
  { name: 'Gigamon', shows: /gigamon/i },
  { name: 'Versa Networks', shows: /versa (networks|sase)/i },
  { name: 'Lookout', shows: /\blookout\b/i },
  { name: 'Perimeter 81 (Check Point)', shows: /perimeter ?81|harmony sase/i },
  { name: 'Appgate', shows: /appgate/i },
  { name: 'Todyl', shows: /todyl/i },
  { name: 'DNSFilter', shows: /dnsfilter/i },
  { name: 'AdGuard', shows: /adguard/i },
  { name: 'Qustodio', shows: /qustodio/i },
  { name: 'Superfish', shows: /superfish/i },
  { name: 'NetFilter SDK', shows: /netfilter ?sdk/i },
  { name: 'Sangfor', shows: /sangfor/i },
  { name: 'Hillstone Networks', shows: /hillstone/i },
  { name: 'Stormshield', shows: /stormshield/i },
  { name: 'Trustwave', shows: /trustwave swg|trustwave secure web/i },
  { name: 'Proxyman', shows: /proxyman/i },
  { name: 'HTTP Toolkit', shows: /http toolkit/i },
  { name: 'OWASP ZAP', shows: /zed attack proxy|owasp zap|\bZAP\b.{0,80}root ca/i },
  { name: 'Microsoft Entra Internet Access', shows: /entra internet access|global secure access/i },
]

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

const inspecting =
  /\bproxy\b|firewall|(web|secure|internet) ?gateway|inspect|intercept|decrypt|forward (un)?trust|\b(swg|sase|sse|dlp|mitm|dpi)\b|(ssl|tls|https|web)[ -]?(filter|scan|visibility)|man.in.the.middle|deep packet/i

/** Who inspects traffic, as the names in a certificate say; empty for a product without a name, null for none. */
export function inspectorIn(names: string): string | null {
  const named = productIn(names) ?? issuers.find(({ shows }) => shows.test(names))?.name
  return named ?? (inspecting.test(names) ? '' : null)
}

/** The product that made an answer, by its headers first and then by its page. */
export function productOf(headers: Readonly<Record<string, string | undefined>>, body: string): string | null {
  const telling = Object.entries(headers)
    .filter(([name]) => /^(server|via|proxy-|x-)|^location$/i.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return productIn(telling) ?? productIn(body.slice(0, 20_000))
}

/** Services that stand before a provider rather than before a person, and answer in its place when they refuse. */
const edges: readonly Product[] = [
  { name: 'Cloudflare', shows: /^server: cloudflare$|^cf-(ray|mitigated):|\bcloudflare\b|cf_chl_opt/im },
  { name: 'Akamai', shows: /^server: akamai|Reference(\s|&#32;){0,9}(#|&#35;)[0-9a-f]{1,40}(\.|&#46;)/im },
  { name: 'Imperva', shows: /incapsula|\bimperva\b|^x-iinfo:/im },
  { name: 'Amazon CloudFront', shows: /\bcloudfront\b/im },
  { name: 'an AWS load balancer', shows: /^server: awselb/im },
  { name: 'Azure Front Door', shows: /^x-azure-ref:|x-azure-ref/im },
  { name: 'F5', shows: /^server: big-?ip|The requested URL was rejected\. Please consult with your administrator/im },
  { name: 'Fastly', shows: /^x-served-by: cache-|fastly error/im },
]

/** The service before the provider that made an answer, by its headers and its page. */
export function edgeOf(headers: Readonly<Record<string, string | undefined>>, body: string): string | null {
  const told = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const text = `${told.join('\n')}\n${body.slice(0, 20_000)}`
  return edges.find(({ shows }) => shows.test(text))?.name ?? null
}

const blockedTitle =
  /blocked|access (is )?(denied|restricted)|forbidden|not allowed|web filter|policy violation|url filter|firewall/i
const blockedWords =
  /policy_denied|in accordance with company policy|(has|have) been (blocked|restricted) (by|as|because|due|in)|not allowed to browse|(company|corporate|organi[sz]ation|internet|acceptable|security)('s|’s)? (internet )?(usage |use )?policy/i

/** Whether the title of a page says that it stands in another's place; its words may be those of any page. */
export const titledBlocked = (body: string): boolean => blockedTitle.test(titleOf(body) ?? '')

/** Whether a page says that somebody keeps the address from its reader. */
export const saysBlocked = (body: string): boolean => titledBlocked(body) || blockedWords.test(body.slice(0, 20_000))

/** Whether a page says that a network, rather than the site itself, keeps the address from its reader. */
export const saysNetworkBlocks = (body: string): boolean =>
  /web ?filter|url ?filter|firewall|policy|categor|blocked by/i.test(titleOf(body) ?? '') ||
  blockedWords.test(body.slice(0, 20_000)) ||
  /network administrator|IT (help|service) ?desk/i.test(body.slice(0, 20_000))

/** The title of a page, tidied to one line of at most 120 characters, or null. */
export function titleOf(body: string): string | null {
  const title = wordsInside(body, 'title') ?? wordsInside(body, 'h1')
  const line = title?.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 120)
  return line || null
}
