import type { Answer } from '../../model/exchange.ts'
import type { Provider } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'
import type { InEveryLanguage } from '../../model/translated.ts'
import { anyAuthorizeRows } from '../authorize-rows.ts'
import { explainBy } from '../catalogue.ts'
import type { ProviderFolder } from '../folder.ts'
import { usualHeaders } from '../headers.ts'
import { httpRows, lastRows } from '../http-rows.ts'
import { strictIssuers } from '../issuers.ts'
import { oauthRows } from '../oauth-rows.ts'
import { oktaAdmin } from './admin/index.ts'
import { apiRows } from './api-errors.ts'
import { assertionRows } from './assertion-errors.ts'
import { authorizeOrder, authorizeRows } from './authorize-errors.ts'
import { kindOf, meanings, recognises } from './claims.ts'
import { clouds } from './clouds.ts'
import { consoleLinkNames, consoleLinks } from './console.ts'
import { addresses } from './domain.ts'
import { oktaOrder, oktaRows } from './errors.ts'
import { pages } from './pages.ts'
import { references } from './references.ts'
import { said } from './said.ts'
import { otherKeySets, serverNeeded } from './servers.ts'
import { looksLike, parkedOrg } from './shapes.ts'
import { type Row, variants } from './variants.ts'
import { wordings } from './wordings.ts'
import { en } from './words/en/catalogue.ts'

/** Unknown sub-domains answer 200 with the parked org's id; a real org has its own: facts 1.7. */
function tenantState(answer: Answer, target: Target): ReturnType<Provider['tenantState']> {
  const { id, pipeline } = (answer.json ?? {}) as { id?: unknown; pipeline?: unknown }
  if (answer.status !== 200 || typeof id !== 'string') return null
  if (id === parkedOrg) return { exists: false, says: said('okta.parked-org', { host: target.host }) }
  const engine = pipeline === 'idx' ? 'Identity Engine' : pipeline === 'v1' ? 'Classic Engine' : ''
  return { exists: true, says: engine ? `${id} (${engine})` : id }
}

const general: readonly Row[] = [...oktaRows, ...httpRows, ...oauthRows, ...lastRows]
const authorizeCatalogue: readonly Row[] = [...authorizeRows, ...anyAuthorizeRows, ...general]
const catalogue: readonly Row[] = [...apiRows, ...assertionRows, ...general]

const rows: readonly Row[] = [...authorizeRows, ...anyAuthorizeRows, ...catalogue]

export const okta: ProviderFolder = {
  admin: oktaAdmin,
  id: 'okta',
  addresses,
  clouds,
  generalGuides: { client_credentials: 'okta/any' },
  rows,
  wordings,
  variants,
  explain: (refusal) =>
    refusal.at === 'authorize'
      ? explainBy(authorizeCatalogue, authorizeOrder, refusal)
      : explainBy(catalogue, oktaOrder, refusal),
  headers: { requestId: [/^x-okta-request-id$/, ...usualHeaders.requestId], rateLimit: [/^x-rate-limit-reset$/] },
  looksLike,
  // An integration that its vendor describes: grants, scopes and the way of authenticating are the vendor's.
  appKinds: ['api-service-integration'],
  withoutChecks: [],
  listsClientCredentials: true,
  issuerAccepts: strictIssuers,
  endpointBelongs: () => false,
  refusalPage: null,
  // The org server has it since 2026.06 only, and a product that signs people in reads the OpenID one: facts 1.5.
  openidDocumentStandsIn: ({ server }, { flow }) => server.kind === 'org' || flow === 'authorization_code',
  missingDocumentMeansNoTenant: false,
  sendsAudience: false,
  basicEncoding: 'raw',
  assertionAudience: () => 'token_endpoint',
  givesKeyIds: false,
  otherKeySets,
  serverNeeded,
  claims: {
    scope: ['scp', 'scope'],
    scopesLeftOut: null,
    mayLackAudienceAndScope: false,
    meanings,
    recognises,
    kindOf,
  },
  longestLife: 86_400,
  tenantState,
  consoleLinks,
  consoleLinkNames,
  words: { en } satisfies InEveryLanguage<typeof en>,
  pages,
  references,
}
