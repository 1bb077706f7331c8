import type { Refusal } from '../model/provider.ts'
import type { Row } from './catalogue.ts'
import { normalised, readError } from './received.ts'

const signsIn = ({ guide }: Refusal): boolean => guide.flow === 'authorization_code'
const bound = ({ values }: Refusal): boolean => values.dpop_bound_access_tokens === 'true'
const unbound = (refusal: Refusal): boolean => !bound(refusal)

/** What every server says of a DPoP proof (RFC 9449 sections 4.3, 5 and 8); one row for each thing that a proof names. */
export const dpopRows: readonly Row[] = [
  // Without a proof of ours, a missing one is the whole story; words about a proof come from one that somebody sent.
  { row: 'dpop_required', at: ['token'], code: 'use_dpop_nonce', when: unbound, diagnosis: 'client.dpop-required' },
  {
    row: 'dpop_missing',
    at: ['token'],
    text: /\bdpop\b.{0,200}\b(missing|not provided|required|needs|must be (sent|provided))\b|\b(requires?|missing)\b.{0,200}\bdpop\b/,
    when: unbound,
    diagnosis: 'client.dpop-required',
  },
  {
    row: 'dpop_wordless',
    at: ['token'],
    code: 'invalid_dpop_proof',
    text: /^$/,
    when: unbound,
    diagnosis: 'client.dpop-required',
  },
  ...(
    [
      ['dpop_clock', /issued in the future|in the past|too old|expired|\biat\b/, 'proof-clock'],
      ['dpop_address', /\bht[mu]\b/, 'proof-address'],
      ['dpop_replay', /already been used|already used|replay|\bjti\b/, 'proof-replay'],
      ['dpop_nonce', /nonce/, 'proof-nonce'],
      ['dpop_header', /missing|multiple dpop/, 'proof-header'],
    ] as const
  ).map(
    ([row, text, variant]): Row => ({
      row,
      at: ['token'],
      code: /^(use_dpop_nonce|invalid_dpop_proof)$/,
      text,
      diagnosis: 'client.proof-refused',
      variant,
    }),
  ),
  {
    row: 'dpop_nonce_again',
    at: ['token'],
    code: 'use_dpop_nonce',
    diagnosis: 'client.proof-refused',
    variant: 'proof-nonce',
  },
  { row: 'dpop_refused', at: ['token'], code: 'invalid_dpop_proof', diagnosis: 'client.proof-refused' },
  { row: 'dpop_text_bound', at: ['token'], text: /\bdpop\b/, when: bound, diagnosis: 'client.proof-refused' },
  // Words about a proof come from one that somebody sent, and it was none of ours.
  {
    row: 'dpop_of_another',
    at: ['token'],
    text: /\bdpop\b.{0,40}\b(proof|jwt|key)\b.{0,200}\b(invalid|not valid)\b/,
    when: unbound,
    diagnosis: 'client.proof-refused',
  },
  { row: 'dpop_text', at: ['token'], text: /\bdpop\b/, when: unbound, diagnosis: 'client.dpop-required' },
]

/** The many ways to say that client or credentials are wrong, and no more. */
const vague =
  /^$|^(un)?(authorized|authenticated)$|\bauthentication failed\b|\b(invalid|bad|wrong|unknown|unauthorized) client\b|\bclient( id)?( was| is)? (invalid|unknown|not found)\b|\bcredentials\b/

/** The refusal of a client in words that name a cause of their own: these are shown before any advice. */
export const namesCause = ({ answer }: Refusal): boolean => !vague.test(normalised(readError(answer.json).description))

/** `unauthorized_client` is about the grant (RFC 6749 section 5.2); other words than those on grants say something else. */
export const grantNamed = (row: string): readonly Row[] => [
  {
    row,
    at: ['token'],
    code: 'unauthorized_client',
    text: /^$|\bgrant|client.credentials|\bflow\b|^(the )?(client )?(is )?(unauthorized|not authorized)( client)?$|unauthorized client/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: `${row}_worded`,
    at: ['token'],
    code: 'unauthorized_client',
    diagnosis: 'token.refused',
    possible: ['client.grant-not-allowed'],
  },
]

/** The errors of RFC 6749 section 5.2, for what no provider row knows. Codes alone prove no more than they say. */
export const oauthRows: readonly Row[] = [
  {
    row: 'two_proofs',
    at: ['token'],
    text: /more than one (client )?(authentication )?(method|mechanism)|multiple (client )?(credentials|authentication)/,
    diagnosis: 'client.proofs-sent-twice',
  },
  ...dpopRows,
  {
    row: 'invalid_client_worded',
    at: ['token'],
    code: 'invalid_client',
    when: namesCause,
    diagnosis: 'client.auth-failed',
    variant: 'worded',
  },
  { row: 'invalid_client', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },
  {
    row: 'credentials_text',
    at: ['token'],
    code: 'unauthorized_client',
    text: /invalid (client )?secret|client credentials|client secret/,
    diagnosis: 'client.auth-failed',
    possible: ['client.secret-wrong'],
  },
  ...grantNamed('unauthorized_client'),
  {
    row: 'unsupported_grant_type',
    at: ['token'],
    code: 'unsupported_grant_type',
    diagnosis: 'client.grant-not-allowed',
    // A server may say so before it looks who asks.
    proves: [],
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
  { row: 'invalid_grant', at: ['token'], code: 'invalid_grant', when: signsIn, diagnosis: 'login.code-refused' },
  { row: 'invalid_target', at: ['token'], code: 'invalid_target', diagnosis: 'api.unknown' },
  { row: 'temporarily_unavailable', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
  { row: 'server_error', code: 'server_error', diagnosis: 'http.server-error' },
]
