import { describe, expect, test } from 'vitest'
import type { DecodedToken } from '../../../core/model/facts.ts'
import { kindOf } from '../../../core/providers/okta/claims.ts'
import { words } from '../../support/words.ts'

const token = (
  header: Record<string, unknown>,
  claims: Record<string, unknown> | null,
  form: DecodedToken['form'] = 'jwt',
) => {
  const kind = kindOf({ form, header, claims } as DecodedToken)
  return kind && words.say(kind)
}

describe('what kind of token of Okta it is', () => {
  const org = 'https://acme.okta.com'
  test.each([
    [
      'by its header',
      { typ: 'application/okta-internal-at+jwt' },
      { iss: 'https://login.example/oauth2/x', scp: [] },
      /org authorization server/,
    ],
    ['by its header alone', { typ: 'application/okta-internal-at+jwt' }, null, /org authorization server/],
    ['by its issuer', {}, { iss: org, scp: ['okta.users.read'] }, /org authorization server/],
    ['of a custom server', {}, { iss: `${org}/oauth2/default`, scp: [] }, /custom authorization server/],
    ['of a custom server, without scopes', {}, { iss: `${org}/oauth2/aus1`, cid: 'x' }, /custom authorization server/],
    ['for a sign-in', {}, { iss: org, nonce: 'n', cid: 'x' }, /ID token/],
    ['for a sign-in, without a nonce', {}, { iss: org }, /ID token/],
  ])('%s', (_name, header, claims, kind) => expect(token(header, claims)).toMatch(kind))

  test.each([
    ['no JWT', { typ: 'application/okta-internal-at+jwt' }, { iss: org }, 'opaque' as const],
    ['no issuer', {}, { scp: [] }, 'jwt' as const],
    ['no claims', {}, null, 'jwt' as const],
  ])('cannot be told: %s', (_name, header, claims, form) =>
    expect(token(header, claims, form as DecodedToken['form'])).toBeNull(),
  )
})
