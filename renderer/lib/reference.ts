import type { Reference } from '../../core/contract/values.ts'

const documents: Readonly<Record<string, string>> = {
  OIDCC: 'OpenID Connect Core',
  OIDCD: 'OpenID Connect Discovery',
}
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What a reference is called on a link: `RFC6749-5.2` → "RFC 6749 §5.2", `acme:access-policies` → "Acme: access policies". */
export function referenceName({ id }: Pick<Reference, 'id'>): string {
  const [site, page] = id.split(':')
  if (site && page) return `${capital(site)}: ${page.replaceAll('-', ' ')}`
  const [document = id, section] = id.split(/-(.*)/)
  const name = documents[document] ?? document.replace(/^([A-Z]+)(\d+)$/, '$1 $2')
  return section ? `${name} §${section}` : name
}
