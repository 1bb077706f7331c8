import { describe, expect, test } from 'vitest'
import { checkById } from '../../../core/checks/index.ts'
import type { Guide } from '../../../core/model/guide.ts'
import type { CheckOutcome } from '../../../core/model/outcome.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { createMask } from '../../../core/report/redact.ts'
import { maskedWithin } from '../../../core/run/masked-within.ts'
import type { Planned } from '../../../core/run/plan.ts'
import { setupValues } from '../../../core/run/setup-values.ts'
import { shownFields } from '../../../core/run/shown-fields.ts'
import { en } from '../../../core/words/en/index.ts'
import { lineOf, visitPages } from '../../support/words.ts'
import { intake, oktaGuide, problem, target } from '../checks/fixtures.ts'

const mask = (text: string) => text.replaceAll('s3cret', '‹hidden›')
const planned = (id: string): Planned => {
  const check = checkById.get(id)
  if (!check) throw new Error(`no check ${id}`)
  return { check, step: 'one', level: 'must' }
}
const wording = (entering = false, guide: Guide = oktaGuide) => ({
  guide,
  entering,
  values: setupValues(guide, intake()),
})
/** As a run does: what is kept is masked, and words are made of that. */
const of = (outcome: CheckOutcome, id = 'client.known', given = wording()) =>
  lineOf(planned(id), maskedWithin(outcome, mask), 3, given)
const { titles } = en.sentences
const judged = (verdict: Verdict, ms = 1): CheckOutcome => ({ kind: 'judged', verdict, ms })

/** What a line has that says nothing more. */
const blank = {
  check: 'client.known',
  step: 'one',
  title: titles['client.known'],
  level: 'must',
  diagnosis: null,
  says: null,
  fix: [],
  owner: null,
  takesEffect: null,
  expected: null,
  actual: null,
  seen: null,
  because: null,
  possible: [],
  refs: [],
  exchange: 3,
  ms: 1,
}

describe('the line of a report', () => {
  test('of what holds says what was seen, masked', () => {
    expect(of(judged({ holds: true, seen: ['a s3cret', 'b'] }, 1.26))).toEqual({
      ...blank,
      status: 'pass',
      seen: ['a ‹hidden›', 'b'],
      ms: 1.3,
    })
    expect(of(judged({ holds: true, seen: 's3cret' })).seen).toBe('‹hidden›')
    expect(of(judged({ holds: true, seen: 42 })).seen).toBe(42)
    expect(of(judged({ holds: true, seen: false })).seen).toBe(false)
    expect(of(judged({ holds: true }))).toEqual({ ...blank, status: 'pass' })
  })

  test('of what was stopped names what stopped it, and leaves the sentence for later', () => {
    expect(of({ kind: 'blocked', by: { kind: 'probe', id: 'token' }, ms: 1 })).toEqual({
      ...blank,
      status: 'skip',
      because: { id: 'token', says: '' },
    })
  })

  test('of a fault of ours keeps its message and its place, masked, and is for this program', () => {
    expect(of({ kind: 'broken', fault: { message: 'with s3cret', places: ['s3cret.ts:1', 'b'] }, ms: 1 })).toEqual({
      ...blank,
      status: 'error',
      says: 'IdP Preflight had an internal error, so this check could not be completed: with ‹hidden›',
      actual: ['‹hidden›.ts:1', 'b'],
      owner: 'this-program',
    })
  })

  test('of a question that does not arise is told from one that was not answered', () => {
    expect(of(judged({ holds: null, because: 'No s3cret.', applies: false }))).toEqual({
      ...blank,
      status: 'skip',
      because: { id: 'not-applicable', says: 'No ‹hidden›.' },
    })
    expect(of(judged({ holds: null, because: 'None came.' })).because).toEqual({
      id: 'client.known',
      says: 'None came.',
    })
    expect(of(judged({ holds: null, because: 'None came.', applies: true })).because?.id).toBe('client.known')
  })

  test('of what does not hold has the words of the catalogue, filled and masked', () => {
    const line = of(
      judged({
        holds: false,
        diagnosis: 'client.auth-failed',
        variant: 'worded',
        says: 'And s3cret.',
        expected: 's3cret',
        actual: 'no s3cret here',
        possible: ['policy.no-match'],
      }),
    )
    expect(line).toMatchObject({
      status: 'fail',
      diagnosis: 'client.auth-failed',
      says: 'Okta rejected the client with “no ‹hidden› here”. And ‹hidden›.',
      owner: 'you',
      expected: '‹hidden›',
      actual: 'no ‹hidden› here',
      possible: ['policy.no-match'],
      seen: null,
      because: null,
      exchange: 3,
    })
    expect(line.fix[0]).toBe('Read the message shown with this finding. The message is shown as received.')
    expect(line.fix.length).toBeGreaterThan(2)
    expect(line.takesEffect).toBeTruthy()
    expect(line.refs.length).toBeGreaterThan(0)
    for (const { id, url } of line.refs) expect([id, url]).toEqual([id, expect.stringMatching(/^https:/)])
  })

  test('has no words of a server in its sentence that were a list, and none of its own where none were given', () => {
    const verdict = { holds: false, diagnosis: 'client.auth-failed', variant: 'worded' } as const
    expect(of(judged({ ...verdict, actual: ['a', 'b'] })).says).toBe('Okta rejected the client with “no message”.')
    expect(of(judged(verdict))).toMatchObject({ possible: [], expected: null, actual: null })
  })

  test('has the sentence and the owner of the very case, where those differ', () => {
    const arrived = of(judged({ holds: false, diagnosis: 'client.auth-failed', variant: 'none-arrived' }))
    expect([arrived.owner, arrived.says]).toEqual([
      'network-team',
      'Okta received no credentials with the request, although they were sent.',
    ])
    const usual = of(judged({ holds: false, diagnosis: 'client.auth-failed' }))
    expect(usual.owner).not.toBe('network-team')
    expect(usual.says).not.toBe(arrived.says)
    const integration = of(
      judged({ holds: false, diagnosis: 'client.auth-failed', variant: 'worded' }),
      'client.known',
      wording(false, { ...oktaGuide, appKind: 'api-service-integration' }),
    )
    expect(integration.fix).not.toEqual(
      of(judged({ holds: false, diagnosis: 'client.auth-failed', variant: 'worded' })).fix,
    )
  })

  test('has a title that is true', () => {
    const id = 'relying-party.domain-form-accepted'
    const title = titles[id]
    const otherwise = en.sentences.otherwise[id]
    expect(of(judged({ holds: true }), id).title).toBe(title)
    expect(of(judged({ holds: false, diagnosis: 'relying-party.domain-form' }), id).title).toBe(otherwise)
    expect(of(judged({ holds: false, diagnosis: 'client.unknown' })).title).toBe(blank.title)
  })

  test('of an empty field is work to do while values are entered, and a fault otherwise', () => {
    const missing = judged({ holds: false, diagnosis: 'input.missing', says: 'The s3cret is empty.' })
    const id = 'input.client-id-usable'
    expect(of(missing, id, wording(true))).toMatchObject({
      status: 'skip',
      diagnosis: null,
      because: { id: 'to-do', says: 'The ‹hidden› is empty.' },
    })
    const wordless = judged({ holds: false, diagnosis: 'input.missing' })
    expect(of(wordless, id, wording(true)).because).toEqual({
      id: 'to-do',
      says: 'A required value has not been entered yet.',
    })
    expect(of(missing, id)).toMatchObject({ status: 'fail', diagnosis: 'input.missing', because: null })
    expect(of(judged({ holds: false, diagnosis: 'client.unknown' }), 'client.known', wording(true)).status).toBe('fail')
  })
})

describe('the words of a guide', () => {
  test('know the host, the server and each value that was entered', () => {
    const values = {
      client_id: '0oa1',
      scope: 'ki.scan',
      audience: 'api://default',
      token_endpoint_auth_method: 'client_secret_post',
    }
    const given = { target: target(), values }
    expect(setupValues(oktaGuide, given)).toEqual({
      product: oktaGuide.relyingParty.name,
      host: 'acme.okta.com',
      port: '443',
      issuer: 'https://acme.okta.com/oauth2/default',
      server: 'default',
      client_id: '0oa1',
      scope: 'ki.scan',
      audience: 'api://default',
      method: 'client_secret_post',
    })
  })

  test('know of an org server its host, and nothing that was not entered', () => {
    const org = target({ server: { kind: 'org', id: null } } as never)
    expect(setupValues(oktaGuide, { target: org, values: {} }).server).toBe('acme.okta.com')
    expect(setupValues(oktaGuide, { target: null, values: { client_id: '', scope: '' } })).toEqual({
      product: oktaGuide.relyingParty.name,
    })
  })
})

describe('the fields in a report', () => {
  test('are as they were given, masked, and one that holds a secret by mistake is not shown', () => {
    const known = createMask()
    known.learn('client_secret', 'hunter2hunter2')
    const fields = { domain: 'acme.okta.com', scope: 'hunter2hunter2', client_id: 'another-secret' }
    expect(shownFields(fields, problem('client_id', 'input.secret-in-client-id'), known)).toEqual({
      domain: 'acme.okta.com',
      scope: '‹client_secret, 14 characters›',
      client_id: { word: 'run.field-hidden' },
    })
    expect(shownFields(fields, problem('client_id', 'input.missing'), known).client_id).toBe('another-secret')
  })
})

test('the pages of a sign-in say what to do and run nothing', () => {
  expect(Object.keys(visitPages)).toEqual(['done', 'refused', 'foreign', 'nothing'])
  for (const page of Object.values(visitPages)) {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).not.toMatch(/<script|<img|<link|https?:/)
  }
})
