import { between } from './asked.ts'
import type { Row } from './variants.ts'

/** What Okta says of the org, its licences and its servers: facts 1.7, 3.4. */
export const serverRows: readonly Row[] = [
  { row: 'developer_org_deactivated', code: 'E0000260', diagnosis: 'tenant.deactivated' },
  { row: 'org_deactivated', text: /\borg has been deactivated\b/, diagnosis: 'tenant.deactivated' },
  { row: 'E0000015', code: 'E0000015', diagnosis: 'server.licence-missing' },
  // Which feature, Okta does not say: custom authorization servers are one of many.
  {
    row: 'feature_not_enabled',
    at: ['token'],
    text: /^the requested feature.{0,80} is not enabled in this environment/,
    diagnosis: 'token.refused',
    possible: ['server.licence-missing'],
  },
  {
    row: 'sku_api_access_management',
    text: /^the api access management sku is not enabled/,
    diagnosis: 'server.licence-missing',
  },
  {
    row: 'sku_not_enabled',
    text: /\bsku is not enabled\b/,
    diagnosis: 'server.licence-missing',
    variant: 'named-product',
  },
  { row: 'E0000007', at: ['metadata', 'token'], code: 'E0000007', diagnosis: 'server.not-found' },
  {
    row: 'invalid_authorization_server',
    at: ['metadata', 'token', 'authorize'],
    text: 'The authorization server id is invalid',
    diagnosis: 'server.not-found',
  },
  {
    row: 'authorization_server_inactive',
    at: ['metadata', 'token'],
    text: /authorization server .*(inactive|deactivated|not active|disabled)/,
    diagnosis: 'server.not-found',
  },
  { row: 'E0000047', code: 'E0000047', diagnosis: 'http.rate-limited' },
  { row: 'rate_limited', status: [429], diagnosis: 'http.rate-limited' },
  {
    row: 'confidential_client_required',
    at: ['token'],
    text: 'Confidential client is required to make this request',
    diagnosis: 'client.grant-not-allowed',
    possible: ['client.auth-method'],
  },
  { row: 'E0000006', code: 'E0000006', diagnosis: 'http.blocked' },

  // A page that is served from an address which the app does not know, or a header that only a page would send: facts 6.4
  {
    row: 'origin_added',
    at: ['token'],
    text: /^browser requests to the token endpoint/,
    when: between,
    diagnosis: 'http.origin-added',
  },
  {
    row: 'browser_redirect_uri',
    at: ['token'],
    text: /^browser requests to the token endpoint must be (part of at least one whitelisted redirect_uri|made from one of the registered trusted origins)/,
    diagnosis: 'cors.origin-not-trusted',
  },
  { row: 'E0000212', code: 'E0000212', when: between, diagnosis: 'http.origin-added' },
  { row: 'E0000212', at: ['token'], code: 'E0000212', diagnosis: 'cors.origin-not-trusted' },
  {
    row: 'browser_grant',
    at: ['token'],
    text: /^browser requests to the token endpoint may only use the authorization_code/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'browser_pkce',
    at: ['token'],
    text: /^browser requests to the token endpoint must use proof key/,
    diagnosis: 'client.auth-method',
    variant: 'public-app',
  },
]
