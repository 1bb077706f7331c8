import type { InEveryLanguage } from '../../model/translated.ts'
import { anyAuthorizeRows } from '../authorize-rows.ts'
import { explainBy } from '../catalogue.ts'
import type { ProviderFolder } from '../folder.ts'
import { usualHeaders } from '../headers.ts'
import { httpRows, lastRows } from '../http-rows.ts'
import { strictIssuers } from '../issuers.ts'
import { oauthRows } from '../oauth-rows.ts'
import { auth0Admin } from './admin/index.ts'
import { kindOf, meanings, recognises } from './claims.ts'
import { clouds } from './clouds.ts'
import { consoleLinkNames, consoleLinks } from './console.ts'
import { addresses } from './domain.ts'
import { auth0Order, auth0Rows } from './errors.ts'
import { pages } from './pages.ts'
import { references } from './references.ts'
import { looksLike } from './shapes.ts'
import { type Row, variants } from './variants.ts'
import { wordings } from './wordings.ts'
import { en } from './words/en/catalogue.ts'

const rows: readonly Row[] = [...anyAuthorizeRows, ...auth0Rows, ...httpRows, ...oauthRows, ...lastRows]

export const auth0: ProviderFolder = {
  admin: auth0Admin,
  id: 'auth0',
  addresses,
  clouds,
  generalGuides: { client_credentials: 'auth0/any' },
  rows,
  wordings,
  variants,
  explain: (refusal) => explainBy(rows, auth0Order, refusal),
  headers: { requestId: [/^x-auth0-requestid$/, ...usualHeaders.requestId], rateLimit: [/^x-ratelimit-reset$/] },
  looksLike,
  appKinds: [],
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
