export interface ReferencePage {
  title: string
  url: string
}

/** Specifications by the beginning of the reference id; the longest beginning that fits wins. */
const specifications: Readonly<Record<string, { title: string; section: string }>> = {
  RFC1034: { title: 'Domain names', section: 'https://www.rfc-editor.org/rfc/rfc1034#section-' },
  RFC1918: { title: 'Private addresses', section: 'https://www.rfc-editor.org/rfc/rfc1918#section-' },
  RFC5280: { title: 'X.509 certificates', section: 'https://www.rfc-editor.org/rfc/rfc5280#section-' },
  RFC6585: { title: 'Additional HTTP status codes', section: 'https://www.rfc-editor.org/rfc/rfc6585#section-' },
  RFC6761: { title: 'Special-use domain names', section: 'https://www.rfc-editor.org/rfc/rfc6761#section-' },
  RFC6749: { title: 'OAuth 2.0', section: 'https://www.rfc-editor.org/rfc/rfc6749#section-' },
  'RFC6749-A': { title: 'OAuth 2.0', section: 'https://www.rfc-editor.org/rfc/rfc6749#appendix-A' },
  RFC7515: { title: 'JSON Web Signature', section: 'https://www.rfc-editor.org/rfc/rfc7515#section-' },
  RFC7516: { title: 'JSON Web Encryption', section: 'https://www.rfc-editor.org/rfc/rfc7516#section-' },
  RFC7517: { title: 'JSON Web Key', section: 'https://www.rfc-editor.org/rfc/rfc7517#section-' },
  RFC7518: { title: 'JSON Web Algorithms', section: 'https://www.rfc-editor.org/rfc/rfc7518#section-' },
  RFC7519: { title: 'JSON Web Token', section: 'https://www.rfc-editor.org/rfc/rfc7519#section-' },
  RFC6750: { title: 'Bearer tokens', section: 'https://www.rfc-editor.org/rfc/rfc6750#section-' },
  RFC7523: { title: 'JWT assertions of a client', section: 'https://www.rfc-editor.org/rfc/rfc7523#section-' },
  RFC7591: { title: 'Client registration', section: 'https://www.rfc-editor.org/rfc/rfc7591#section-' },
  RFC7636: { title: 'PKCE', section: 'https://www.rfc-editor.org/rfc/rfc7636#section-' },
  RFC8252: { title: 'Sign-in for native apps', section: 'https://www.rfc-editor.org/rfc/rfc8252#section-' },
  RFC8259: { title: 'JSON', section: 'https://www.rfc-editor.org/rfc/rfc8259#section-' },
  RFC8305: { title: 'Happy Eyeballs', section: 'https://www.rfc-editor.org/rfc/rfc8305#section-' },
  RFC8414: { title: 'Authorization server metadata', section: 'https://www.rfc-editor.org/rfc/rfc8414#section-' },
  RFC8446: { title: 'TLS 1.3', section: 'https://www.rfc-editor.org/rfc/rfc8446#section-' },
  RFC8707: { title: 'Resource indicators', section: 'https://www.rfc-editor.org/rfc/rfc8707#section-' },
  RFC8725: { title: 'JWT best practice', section: 'https://www.rfc-editor.org/rfc/rfc8725#section-' },
  RFC8910: { title: 'Captive portals', section: 'https://www.rfc-editor.org/rfc/rfc8910#section-' },
  RFC9068: { title: 'JWT access tokens', section: 'https://www.rfc-editor.org/rfc/rfc9068#section-' },
  RFC9110: { title: 'HTTP', section: 'https://www.rfc-editor.org/rfc/rfc9110#section-' },
  RFC9293: { title: 'TCP', section: 'https://www.rfc-editor.org/rfc/rfc9293#section-' },
  RFC9325: { title: 'Recommendations for TLS', section: 'https://www.rfc-editor.org/rfc/rfc9325#section-' },
  RFC9449: { title: 'Proof of possession (DPoP)', section: 'https://www.rfc-editor.org/rfc/rfc9449#section-' },
  RFC9525: { title: 'Server names in TLS', section: 'https://www.rfc-editor.org/rfc/rfc9525#section-' },
  RFC9700: { title: 'OAuth 2.0 security practice', section: 'https://www.rfc-editor.org/rfc/rfc9700#section-' },
  OIDCC: { title: 'OpenID Connect', section: 'https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.' },
  OIDCD: {
    title: 'OpenID Connect discovery',
    section: 'https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.',
  },
}

const beginnings = Object.keys(specifications).sort((a, b) => b.length - a.length)

/** The section of a specification behind an id such as `RFC6749-5.2`. An unknown id is a mistake of ours and throws. */
export function sectionOf(id: string): ReferencePage & { id: string } {
  const beginning = beginnings.find((each) => id.startsWith(each) && /^([-.]|$)/.test(id.slice(each.length)))
  const specification = beginning ? specifications[beginning] : undefined
  const section = beginning ? id.slice(beginning.length) : ''
  if (!specification || !/^[-.][0-9]+(\.[0-9]+)*$/.test(section)) throw new Error(`unknown reference: ${id}`)
  const url = specification.section + (specification.section.endsWith('A') ? section : section.slice(1))
  const [, name = id, where = ''] = /^([^-]+)-(.+)$/.exec(id) ?? []
  return { id, title: `${specification.title} (${name.replace(/^RFC/, 'RFC ')} §${where})`, url }
}
