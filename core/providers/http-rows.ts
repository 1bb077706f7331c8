import { saysBlocked, titledBlocked } from '../devices/block-pages.ts'
import { asksForLogin, pageToLogin, redirectsToLogin } from '../devices/portals.ts'
import { makerOf } from '../devices/products.ts'
import type { Refusal } from '../model/provider.ts'
import type { Row } from './catalogue.ts'
import { errorOf } from './received.ts'

const signsIn = ({ guide }: Refusal): boolean => guide.flow === 'authorization_code'

const wordless = ({ answer }: Refusal): boolean => {
  const { code, description } = errorOf(answer)
  return code === '' && description === '' && /^(\{\s*\}|\[\s*\]|null|"")?$/.test(answer.body.slice(0, 200).trim())
}

const byProduct = ({ answer }: Refusal): boolean => makerOf(answer) !== null

const worded = ({ answer }: Refusal): boolean => errorOf(answer).code !== ''

/** A refusal of the server's own, in JSON, with anything in it that says why. */
const said = ({ answer }: Refusal): boolean => {
  const { code, description } = errorOf(answer)
  return answer.status >= 400 && answer.status < 500 && (code !== '' || description !== '')
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
    when: (refusal) => redirect(refusal.answer.status) && redirectsToLogin(refusal.answer) && refusal.at !== 'token',
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
      (asksForLogin(refusal.answer.body) || pageToLogin(refusal.answer)),
    diagnosis: 'portal.captive',
    possible: ['http.not-json'],
  },
  {
    // The metadata came from the same host a moment ago: nothing on the network path keeps its answers away.
    row: 'wordless',
    at: ['token', 'authorize'],
    status: [400, 401, 403],
    when: (refusal) => wordless(refusal) && !byProduct(refusal) && signsIn(refusal),
    diagnosis: 'client.refused-silently',
    possible: [
      'client.auth-failed',
      'client.unknown',
      'client.auth-method',
      'client.grant-not-allowed',
      'login.redirect-uri',
      'http.blocked',
    ],
    proves: [],
  },
  {
    row: 'wordless',
    at: ['token', 'authorize'],
    status: [400, 401, 403],
    when: (refusal) => wordless(refusal) && !byProduct(refusal),
    diagnosis: 'client.refused-silently',
    possible: [
      'client.auth-failed',
      'client.secret-wrong',
      'client.unknown',
      'client.auth-method',
      'client.grant-not-allowed',
      'http.blocked',
    ],
    proves: [],
  },
  {
    row: 'wordless-4xx',
    at: ['token'],
    status: [404, 405, 406, 409, 410, 415],
    when: (refusal) => wordless(refusal) && !byProduct(refusal),
    diagnosis: 'http.unexpected-status',
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
    row: 'block-page-for-sign-in',
    at: ['authorize'],
    status: [200],
    when: ({ answer }) => !answer.isJson && titledBlocked(answer.body),
    diagnosis: 'http.blocked',
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
  // A refusal that says why is shown: an address is one possibility among others.
  {
    row: '403-said',
    at: ['metadata', 'organization'],
    status: [401, 403],
    when: said,
    diagnosis: 'http.unexpected-status',
    possible: ['http.blocked'],
  },
  { row: '403', at: ['metadata', 'organization'], status: [401, 403, 451], diagnosis: 'http.blocked' },
]

/**
 * What is left when no row knows an answer. It is never blamed on anybody: the words of the server are shown, whatever the
 * status.
 */
export const lastRows: readonly Row[] = [
  { row: 'refused', at: ['token'], when: (refusal) => worded(refusal) || said(refusal), diagnosis: 'token.refused' },
  { row: 'page-refuses', at: ['authorize'], diagnosis: 'login.page-refuses' },
  { row: 'unexpected', diagnosis: 'http.unexpected-status' },
]
