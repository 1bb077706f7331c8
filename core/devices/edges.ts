import type { Product } from './products.ts'

/** Services that stand before a provider rather than before a person, and answer in its place when they refuse. */
const edges: readonly Product[] = [
  { name: 'Cloudflare', shows: /^server: cloudflare$|^cf-(ray|mitigated):|\bcloudflare\b|cf_chl_opt/im },
  { name: 'Akamai', shows: /^server: akamai|Reference(\s|&#32;){0,9}(#|&#35;)[0-9a-f]{1,40}(\.|&#46;)/im },
  { name: 'Imperva', shows: /incapsula|\bimperva\b|^x-iinfo:/im },
  { name: 'Amazon CloudFront', shows: /\bcloudfront\b/im },
  { name: 'AWS Elastic Load Balancing', shows: /^server: awselb/im },
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
