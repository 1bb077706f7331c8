import { type Product, productIn } from './products.ts'

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

const inspecting =
  /\bproxy\b|firewall|(web|secure|internet) ?gateway|inspect|intercept|decrypt|forward (un)?trust|\b(swg|sase|sse|dlp|mitm|dpi)\b|(ssl|tls|https|web)[ -]?(filter|scan|visibility)|man.in.the.middle|deep packet/i

/** Who inspects traffic, as the names in a certificate say; empty for a product without a name, null for none. */
export function inspectorIn(names: string): string | null {
  const named = productIn(names) ?? issuers.find(({ shows }) => shows.test(names))?.name
  return named ?? (inspecting.test(names) ? '' : null)
}
