import type { Provider } from '../../model/provider.ts'
import type { InEveryLanguage } from '../../model/translated.ts'
import { anyAuthorizeRows } from '../authorize-rows.ts'
import { explainBy, type Row } from '../catalogue.ts'
import { usualHeaders } from '../headers.ts'
import { httpRows, lastRows } from '../http-rows.ts'
import { strictIssuers } from '../issuers.ts'
import { oauthRows } from '../oauth-rows.ts'
import { kindOf, meanings, recognises } from './claims.ts'
import { consoleLinkNames, consoleLinks } from './console.ts'
import { intake } from './domain.ts'
import { auth0Order, auth0Rows } from './errors.ts'
import { pages } from './pages.ts'
import { references } from './references.ts'
import { looksLike } from './shapes.ts'
import { en } from './words/en/catalogue.ts'

export const auth0Catalogue: readonly Row[] = [
  ...anyAuthorizeRows,
  ...auth0Rows,
  ...httpRows,
  ...oauthRows,
  ...lastRows,
]

export const auth0: Provider = {
  id: 'auth0',
  intake,
  explain: (refusal) => explainBy(auth0Catalogue, auth0Order, refusal),
  headers: { requestId: [/^x-auth0-requestid$/, ...usualHeaders.requestId], rateLimit: [/^x-ratelimit-reset$/] },
  looksLike,
  withoutChecks: ['tenant.active', 'server.right-kind'],
  listsClientCredentials: false,
  issuerAccepts: strictIssuers,
  endpointBelongs: () => false,
  refusalPage: null,
  openidDocumentStandsIn: () => true,
  missingDocumentMeansNoTenant: true,
  sendsAudience: true,
  basicEncoding: 'raw',
  assertionAudience: () => 'issuer',
  givesKeyIds: true,
  otherKeySets: () => [],
  serverNeeded: () => null,
  claims: { scope: ['scope'], scopesLeftOut: null, mayLackAudienceAndScope: false, meanings, recognises, kindOf },
  longestLife: 2_592_000,
  tenantState: () => null,
  consoleLinks,
  consoleLinkNames,
  words: { en } satisfies InEveryLanguage<typeof en>,
  pages,
  references,
}
