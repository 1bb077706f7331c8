import type { IssuerRules } from '../model/provider.ts'

/** The rule of the specifications: character by character (OpenID Connect Discovery 4.3, RFC 8414 section 3.3). */
export const strictIssuers: IssuerRules = {
  metadata: (issuer, target) => issuer === target.issuer,
  token: ({ iss }, { issuer }) => typeof iss === 'string' && iss === issuer,
}
