import type { Refusal } from '../model/provider.ts'
import type { Row } from './catalogue.ts'

const loginPage = /captive|hotspot|network login|wi-?fi|portal login|accept (the )?terms|guest (access|network)/i

const elsewhere = ({ answer }: Refusal): boolean => {
  const from = URL.parse(answer.exchange.url)
  const to = URL.parse(answer.headers.location ?? '', from?.href)
  return Boolean(from && to && to.hostname !== from.hostname)
}

/** No API sends its callers to plain http on another host; a network that wants a login first does. */
const redirectsToLogin = (refusal: Refusal): boolean => {
  const to = refusal.answer.headers.location ?? ''
  return elsewhere(refusal) && (/^http:/i.test(to) || /captive|portal|hotspot|wi-?fi|guest|splash/i.test(to))
}

/** A page that sends its reader on to plain http, or to an address of a private network, as portals do. */
const pageToLogin = ({ answer }: Refusal): boolean => {
  if (answer.isJson) return false
  const head = answer.body.slice(0, 20_000)
  const to =
    /http-equiv=["']?refresh["']?[^>]*url=["']?([^"'>\s]+)/i.exec(head)?.[1] ??
    /location(?:\.href)?\s*=\s*["']([^"']+)/i.exec(head)?.[1]
  const host = URL.parse(to ?? '')?.hostname
  const from = URL.parse(answer.exchange.url)?.hostname
  return host !== undefined && host !== from && /^http:/i.test(to ?? '')
}

const redirect = (status: number) => status >= 300 && status < 400
const blockPage = /blocked|access denied|forbidden|not allowed|web filter|policy violation|url filter|firewall/i

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
  { row: '5xx', when: ({ answer }) => answer.status >= 500, diagnosis: 'http.server-error' },
  {
    row: 'block-page',
    when: ({ answer }) => !answer.isJson && (answer.status === 403 || answer.status === 451),
    diagnosis: 'http.blocked',
    possible: ['http.not-json'],
  },
  {
    row: 'block-page-200',
    when: ({ answer }) =>
      !answer.isJson && answer.status === 200 && blockPage.test(/<title[^>]*>([^<]*)/i.exec(answer.body)?.[1] ?? ''),
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
