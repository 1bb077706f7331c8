import { expect, test } from 'vitest'
import { filterOf } from '../../../../core/practice/okta/admin/scim.ts'

const entry = {
  eventType: 'app.oauth2.as.token.grant',
  published: '2026-11-29T06:00:00.000Z',
  outcome: { result: 'FAILURE', reason: 'no_matching_policy' },
  actor: { id: '0oa1', alternateId: null },
  target: [
    { id: 'aus1', type: 'AuthorizationServer' },
    { id: '00p1', type: 'PolicyEntity' },
  ],
  count: 3,
}

test.each<[string, boolean]>([
  ['eventType eq "app.oauth2.as.token.grant"', true],
  ['eventType EQ "app.oauth2.as.token.grant"', true],
  ['eventType eq "app.oauth2"', false],
  ['eventType ne "x"', true],
  ['eventType ne "app.oauth2.as.token.grant"', false],
  ['eventType sw "app.oauth2"', true],
  ['eventType sw "oauth2"', false],
  ['eventType ew "grant"', true],
  ['eventType ew "app"', false],
  ['eventType co "as.token"', true],
  ['eventType co "at.token"', false],
  ['published gt "2026-11-29T05:59:59.999Z"', true],
  ['published gt "2026-11-29T06:00:00.000Z"', false],
  ['published ge "2026-11-29T06:00:00.000Z"', true],
  ['published lt "2026-11-29T06:00:00.000Z"', false],
  ['published le "2026-11-29T06:00:00.000Z"', true],
  ['published lt "2026-11-29T06:00:00.001Z"', true],
  ['count eq 3', true],
  ['target.id eq "00p1"', true],
  ['target.id eq "00p2"', false],
  ['actor.alternateId pr', false],
  ['actor.id pr', true],
  ['nothing.here pr', false],
  ['nothing.here eq "x"', false],
  ['outcome.result eq "FAILURE" and outcome.reason eq "no_matching_policy"', true],
  ['outcome.result eq "FAILURE" and outcome.reason eq "other"', false],
  ['outcome.result eq "SUCCESS" or outcome.reason eq "no_matching_policy"', true],
  ['outcome.result eq "SUCCESS" or outcome.reason eq "other"', false],
  ['count eq 3 or count eq 4 and count eq 5', true],
  ['(count eq 3 or count eq 4) and count eq 5', false],
  ['not count eq 4', true],
  ['not (count eq 3)', false],
  ['actor.id eq "a \\"quoted\\" one"', false],
])('%s', (filter, passes) => {
  expect(filterOf(filter)?.(entry)).toBe(passes)
})

test.each([
  '',
  'eventType',
  'eventType eq',
  'eventType is "x"',
  'eventType eq "x',
  '(count eq 3',
  'count eq 3)',
  'count eq 3 and',
  'count eq (',
  'a/b eq "x"',
  'count eq 3 count eq 3',
])('cannot be read: %s', (filter) => {
  expect(filterOf(filter)).toBeNull()
})
