import { expect, test } from 'vitest'
import { refusalOf } from '../../../core/app/admin-refusal.ts'
import type { Outcome } from '../../../core/model/exchange.ts'
import { words } from '../../support/words.ts'

const answer = (status: number, json: unknown): Outcome =>
  ({ answer: { status, headers: {}, body: JSON.stringify(json), json, isJson: true }, failure: null }) as never
const cut = { answer: null, failure: { kind: 'reset', code: 'ECONNRESET', message: '' } } as never as Outcome
const hide = (text: string) => text.replace('hush', '‹hidden›')

test.each([
  [
    'a refusal',
    { outcome: answer(403, { errorCode: 'E0000006', errorSummary: 'No hush' }) },
    'The provider rejected the change: 403 · E0000006 · No ‹hidden›',
  ],
  [
    'a refusal of what takes rights',
    {
      outcome: answer(403, { errorCode: 'E0000006', errorSummary: 'No hush.' }),
      change: { scopes: ['okta.apps.manage'] },
    },
    'The provider rejected the change. Check that the access for changes has this right: okta.apps.manage. Received: 403 · E0000006 · No ‹hidden›.',
  ],
  ['an error', { outcome: answer(503, { message: 'Down' }) }, 'The provider had an internal error: 503 · Down'],
  [
    'a change that is not there',
    { outcome: answer(200, {}) },
    'The provider accepted the change, but the object does not show it.',
  ],
  ['no answer', { outcome: cut }, 'The provider did not respond.'],
  [
    'an object of somebody else',
    { outcome: null, appeared: true },
    'The configuration is not as in the plan: it was changed since, or the access for changes sees other objects. Read the new plan, then apply it.',
  ],
  [
    'a value that is not known',
    { outcome: null, lacks: true },
    'A value from another object is not known, so this change was not sent.',
  ],
  [
    'a list that is too long',
    { outcome: null },
    'The list has too many objects to read them all, so IdP Preflight cannot tell whether this one exists.',
  ],
] as const)('%s is told', (_name, stopped, text) => {
  expect(refusalOf(stopped as Parameters<typeof refusalOf>[0], { hide }, words)).toBe(text)
})
