import { signsIn, wordsOfAnother } from './asked.ts'
import type { Row } from './variants.ts'

/** What Okta says of policies, of a code, and of what it does when it makes a token: facts 3.4, 6.4. */
export const issueRows: readonly Row[] = [
  // Policy
  {
    row: 'no_matching_policy',
    at: ['token'],
    text: /^policy evaluation failed for this request/,
    diagnosis: 'policy.no-match',
  },
  {
    row: 'no_scope_allowed',
    at: ['token'],
    text: /all the requested scopes were rejected/,
    diagnosis: 'scope.denied-by-policy',
  },
  {
    row: 'scope_denied',
    at: ['token'],
    text: /requested scopes were denied by the policy/,
    diagnosis: 'scope.denied-by-policy',
  },

  // The code of a sign-in: facts 6.4
  {
    row: 'pkce_missing_verifier',
    at: ['token'],
    text: /^pkce code (verifier is required|challenge (is required|should be specified))/,
    when: signsIn,
    diagnosis: 'login.pkce-required',
  },
  {
    row: 'user_not_assigned',
    at: ['token'],
    text: 'User is not assigned to the client application',
    when: signsIn,
    diagnosis: 'login.user-not-assigned',
  },
  {
    row: 'invalid_grant_wordless',
    at: ['token'],
    code: 'invalid_grant',
    text: /^(invalid grant)?$/,
    when: signsIn,
    diagnosis: 'login.code-refused',
    variant: 'without-reason',
  },
  { row: 'invalid_grant', at: ['token'], code: 'invalid_grant', when: signsIn, diagnosis: 'login.code-refused' },
  {
    row: 'wrong_authorization_server',
    at: ['token'],
    text: /^the grant was issued for another authorization server/,
    when: signsIn,
    diagnosis: 'login.code-refused',
  },

  // Okta's side
  {
    row: 'claim_evaluation_failure',
    at: ['token'],
    text: /claim could not be evaluated/,
    diagnosis: 'server.claim-failed',
  },
  {
    row: 'too_many_groups_in_groups_claim',
    at: ['token'],
    text: /groups claim matched too many groups/,
    diagnosis: 'server.claim-failed',
    variant: 'too-many-groups',
  },
  {
    row: 'callback_failed',
    at: ['token', 'authorize'],
    text: /^the (callback service returned an error|callout service returned an invalid response)/,
    diagnosis: 'server.hook-failed',
  },
  // A server_error of status 400 is what a hook answered, in its own words: the catalogue has no other of this kind.
  {
    row: 'callback_returned_error',
    at: ['token'],
    status: [400],
    code: 'server_error',
    when: wordsOfAnother,
    diagnosis: 'server.hook-failed',
    possible: ['server.claim-failed', 'http.server-error'],
  },
  // With another status it may be Okta's own.
  {
    row: 'server_error_worded',
    at: ['token'],
    code: 'server_error',
    when: wordsOfAnother,
    diagnosis: 'http.server-error',
    possible: ['server.hook-failed'],
  },
  // Okta takes no audience for this grant: what is invalid is none of what was entered here.
  { row: 'invalid_target', at: ['token'], code: 'invalid_target', diagnosis: 'token.refused' },
  { row: 'temporarily_unavailable', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
]
