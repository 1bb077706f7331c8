import type { Provider } from '../../model/provider.ts'
import { anyAssertionRows } from '../assertion-rows.ts'
import { anyAuthorizeRows } from '../authorize-rows.ts'
import { explainBy, type Order, type Row } from '../catalogue.ts'
import { httpRows, lastRows } from '../http-rows.ts'
import { type Located, readIntake, type Typed, targetAt } from '../intake.ts'
import { oauthRows } from '../oauth-rows.ts'
import { originOf } from '../paste.ts'
import { issuerOfWellKnown } from '../well-known.ts'

const looksLike = { clientId: /^[^\s]{1,64}$/, clientSecret: /^$/, secretMistaken: null }

/** An issuer or a well-known URL of a server that keeps to the specifications and has no quirks known here. */
function locate({ pasted }: Typed): Located {
  const origin = originOf(pasted)
  const issuer = issuerOfWellKnown(origin, pasted.path)?.issuer ?? `${origin}${pasted.path}`.replace(/\/$/, '')
  return { target: targetAt(pasted, { provider: 'any', server: { kind: 'custom', id: null }, issuer }) }
}

export const anyRows: readonly Row[] = [
  ...anyAuthorizeRows,
  ...anyAssertionRows,
  ...httpRows,
  ...oauthRows,
  ...lastRows,
]

const order: Order = [
  { check: 'client.known', areas: /^client\.unknown/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.may-use-grant', areas: /^client\.grant/ },
]

export const any: Provider = {
  id: 'any',
  name: 'the authorization server',
  intake: (fields, guide) => readIntake(fields, guide, { looksLike, locate }),
  explain: (refusal) => explainBy(anyRows, order, refusal),
  looksLike,
  withoutChecks: ['tenant.active', 'server.right-kind'],
  listsClientCredentials: true,
  openidDocumentStandsIn: () => true,
  missingDocumentMeansNoTenant: false,
  sendsAudience: true,
  basicEncoding: 'form',
  assertionAudience: 'token_endpoint',
  givesKeyIds: false,
  otherKeySets: () => [],
  serverNeeded: () => null,
  claims: { scope: ['scope', 'scp'], meanings: {}, kindOf: () => null },
  longestLife: 2_592_000,
  tenantState: () => null,
  consoleLinks: () => ({}),
  consoleLinkNames: [],
  words: {},
  pages: {},
  references: {},
}
