import type { InEveryLanguage } from '../../model/translated.ts'
import { explainBy } from '../catalogue.ts'
import type { ProviderFolder } from '../folder.ts'
import { usualHeaders } from '../headers.ts'
import { clouds } from './clouds.ts'
import { anyOrder, anyRows } from './errors.ts'
import { endpointBelongs } from './hosts.ts'
import { issuerRules } from './issuers.ts'
import { locate } from './locate.ts'
import { withNamed } from './rows/spoken.ts'
import { variants } from './variants.ts'
import { wordings } from './wordings.ts'
import { en } from './words/en/catalogue.ts'

const looksLike = { clientId: /^[^\s]{1,256}$/, clientSecret: /^$/, secretMistaken: null, clientIdMayBeName: true }

/** Scopes that are about the sign-in, or stand for whatever was granted: no access token has to name them. */
const scopesLeftOut = /^(openid|profile|email|address|phone|offline_access)$|\/\.default$|^urn:zitadel:/

export const any: ProviderFolder = {
  admin: null,
  id: 'any',
  addresses: { locate },
  clouds,
  generalGuides: { client_credentials: 'any/client-credentials', authorization_code: 'any/sign-on' },
  rows: anyRows,
  wordings,
  variants,
  explain: (refusal) => withNamed(explainBy(anyRows, anyOrder, refusal), refusal),
  headers: usualHeaders,
  looksLike,
  appKinds: [],
  withoutChecks: ['tenant.active', 'server.right-kind'],
  listsClientCredentials: false,
  issuerAccepts: issuerRules,
  endpointBelongs,
  refusalPage: /\b(AADSTS\d{5,7}|MSIS\d{4})\b/,
  openidDocumentStandsIn: () => true,
  missingDocumentMeansNoTenant: false,
  sendsAudience: true,
  basicEncoding: 'form',
  // Zitadel takes its issuer alone; the others that are known take the token endpoint, and some take both.
  assertionAudience: ({ token_endpoint: endpoint }) =>
    typeof endpoint === 'string' && endpoint.endsWith('/oauth/v2/token') ? 'issuer' : 'token_endpoint',
  givesKeyIds: false,
  otherKeySets: () => [],
  serverNeeded: () => null,
  claims: {
    scope: ['scope', 'scp'],
    scopesLeftOut,
    mayLackAudienceAndScope: true,
    meanings: {},
    recognises: () => false,
    kindOf: () => null,
  },
  longestLife: 2_592_000,
  tenantState: () => null,
  consoleLinks: () => ({}),
  consoleLinkNames: [],
  words: { en } satisfies InEveryLanguage<typeof en>,
  pages: {},
  references: {},
}
