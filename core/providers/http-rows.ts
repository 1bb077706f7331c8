import { bareHost, familyOf } from '../model/hosts.ts'
import { saysBlocked } from '../model/network-products.ts'
import type { Refusal } from '../model/provider.ts'
import type { Row } from './catalogue.ts'

const loginPage =
  /\bcaptive\b|hotspot|network login|\bwi-?fi\b|\bwlan\b|portal login|accept (the )?terms|guest (access|network)|room number/i

/** Where an answer sends its reader, when that is another host. */
function elsewhere(refusal: Refusal, to: string | undefined): URL | null {
  const from = URL.parse(refusal.answer.exchange.url)
  const url = URL.parse(to ?? '', from?.href)
  return from && url && url.hostname !== from.hostname ? url : null
}

const portalWords = /captive|portal|hotspot|wi-?fi|guest|splash|securelogin|network-auth\./i
const blockWords = /block(ed|page)?\b|denied|restricted|ablock|\bzbn\b/i

/** No API sends its callers to plain http or to a bare address; a network that wants a login first does. */
const isLogin = (to: URL | null, named: RegExp | null): boolean =>
  to !== null &&
  !blockWords.test(`${to.hostname}${to.pathname}`) &&
  (to.protocol === 'http:' || familyOf(bareHost(to.hostname)) !== 0 || (named?.test(to.href) ?? false))

const redirectsToLogin = (refusal: Refusal): boolean =>
  isLogin(elsewhere(refusal, refusal.answer.headers.location), portalWords)

/** A page that sends its reader on, as portals do. */
const pageToLogin = (refusal: Refusal): boolean => {
  const head = refusal.answer.body.slice(0, 20_000)
  const to =
    /http-equiv=["']?refresh["']?[^>]*url=["']?([^"'>\s]+)/i.exec(head)?.[1] ??
    /location(?:\.href)?\s*=\s*["']([^"']+)/i.exec(head)?.[1] ??
    /location\.(?:replace|assign)\(\s*["']([^"']+)/i.exec(head)?.[1]
  return to !== undefined && isLogin(elsewhere(refusal, to), null)
}

const redirect = (status: number) => status >= 300 && status < 400

/**
 * What an answer means by HTTP alone, for any provider; asked after the provider's own rows. An answer that none of
 * these knows is shown as it came.
 */
export const httpRows: readonly Row[] = [
  { row: '511', status: [511], diagnosis: 'portal.captive' },
  {
    row: 'redirect-to-login',
    when: (refusal) => redirect(refusal.answer.status) && redirectsToLogin(refusal) && refusal.at !== 'token',
    diagnosis: 'portal.captive',
    possible: ['http.redirected'],
  },
  { row: 'redirect', when: ({ answer }) => redirect(answer.status), diagnosis: 'http.redirected' },
  {
    row: 'portal-page',
    when: (refusal) =>
      !refusal.answer.isJson &&
      refusal.answer.status < 500 &&
      !saysBlocked(refusal.answer.body) &&
      (loginPage.test(refusal.answer.body.slice(0, 20_000)) || pageToLogin(refusal)),
    diagnosis: 'portal.captive',
    possible: ['http.not-json'],
  },
  {
    row: 'client-certificate',
    when: ({ answer }) =>
      !answer.isJson &&
      /no required SSL certificate was sent|SSL certificate error|client certificate (is )?required|403\.7\b/i.test(
        answer.body,
      ),
    diagnosis: 'tls.handshake-failed',
  },
  { row: '429', status: [429], diagnosis: 'http.rate-limited' },
  {
    row: 'block-page-5xx',
    when: ({ answer }) => !answer.isJson && answer.status === 503 && saysBlocked(answer.body),
    diagnosis: 'http.blocked',
    possible: ['http.server-error'],
  },
  { row: '5xx', when: ({ answer }) => answer.status >= 500, diagnosis: 'http.server-error' },
  {
    row: 'block-page',
    when: ({ answer }) => !answer.isJson && (answer.status === 403 || answer.status === 451),
    diagnosis: 'http.blocked',
    possible: ['http.not-json'],
  },
  {
    row: 'block-page-200',
    when: ({ answer }) => !answer.isJson && answer.status === 200 && saysBlocked(answer.body),
    diagnosis: 'http.not-json',
    possible: ['http.blocked'],
  },
  {
    row: 'not-json',
    when: ({ answer }) => !answer.isJson && answer.status !== 404 && answer.status !== 410,
    diagnosis: 'http.not-json',
  },
  { row: 'no-document', at: ['metadata'], status: [404, 410], diagnosis: 'metadata.not-found' },
  { row: 'not-json-404', when: ({ answer }) => !answer.isJson, diagnosis: 'http.not-json' },
  { row: '403', at: ['metadata', 'organization'], status: [401, 403, 451], diagnosis: 'http.blocked' },
]

/** The errors of RFC 6749 section 5.2, for what no provider row knows. Codes alone prove no more than they say. */
export const oauthRows: readonly Row[] = [
  {
    row: 'use_dpop_nonce',
    at: ['token'],
    code: /^(use_dpop_nonce|invalid_dpop_proof)$/,
    diagnosis: 'client.dpop-required',
  },
  { row: 'dpop_text', at: ['token'], text: /\bdpop\b/, diagnosis: 'client.dpop-required' },
  { row: 'invalid_client', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },
  { row: 'unauthorized_client', at: ['token'], code: 'unauthorized_client', diagnosis: 'client.grant-not-allowed' },
  {
    row: 'unsupported_grant_type',
    at: ['token'],
    code: 'unsupported_grant_type',
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'grant_text',
    at: ['token'],
    text: /\bgrant type\b.*\bnot (allowed|permitted|enabled|authorized)\b/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'invalid_scope',
    at: ['token'],
    code: 'invalid_scope',
    diagnosis: 'scope.unknown',
    possible: ['scope.not-granted'],
  },
  {
    row: 'invalid_grant',
    at: ['token'],
    code: 'invalid_grant',
    when: ({ guide }) => guide.flow === 'authorization_code',
    diagnosis: 'login.code-refused',
  },
  { row: 'invalid_target', at: ['token'], code: 'invalid_target', diagnosis: 'api.unknown' },
  { row: 'temporarily_unavailable', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
  { row: 'server_error', code: 'server_error', diagnosis: 'http.server-error' },
]
