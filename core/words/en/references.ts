import type { pages } from '../../diagnoses/reference-pages.ts'
import type { Specification } from '../../diagnoses/references.ts'

/** What the pages of products are called. */
export const pageTitles: Readonly<Record<keyof typeof pages, string>> = {
  'openmetadata:jwt-tokens': 'OpenMetadata: keys for its own tokens',
}

/** What the specifications are about. */
export const specifications: Readonly<Record<Specification, string>> = {
  RFC1034: 'Domain names',
  RFC1918: 'Private addresses',
  RFC5280: 'X.509 certificates',
  RFC6585: 'Additional HTTP status codes',
  RFC6761: 'Special-use domain names',
  RFC6749: 'OAuth 2.0',
  'RFC6749-A': 'OAuth 2.0',
  RFC7515: 'JSON Web Signature',
  RFC7516: 'JSON Web Encryption',
  RFC7517: 'JSON Web Key',
  RFC7518: 'JSON Web Algorithms',
  RFC7519: 'JSON Web Token',
  RFC6750: 'Bearer tokens',
  RFC7523: 'JWT client assertions',
  RFC7591: 'Client registration',
  RFC7636: 'PKCE',
  RFC8252: 'Sign-in for native apps',
  RFC8259: 'JSON',
  RFC8305: 'Happy Eyeballs',
  RFC8414: 'Authorization server metadata',
  RFC8446: 'TLS 1.3',
  RFC8707: 'Resource indicators',
  RFC8725: 'JWT best practice',
  RFC8910: 'Captive portals',
  RFC9068: 'JWT access tokens',
  RFC9110: 'HTTP',
  RFC9293: 'TCP',
  RFC9325: 'Recommendations for TLS',
  RFC9449: 'Proof of possession (DPoP)',
  RFC9525: 'Server names in TLS',
  RFC9700: 'OAuth 2.0 security practice',
  OIDCC: 'OpenID Connect',
  OIDCD: 'OpenID Connect discovery',
}

export const references = {
  section: ({ title, document, section }: Record<'title' | 'document' | 'section', string>) =>
    `${title} (${document} §${section})`,
}
