import { expect, test } from 'vitest'
import { adminMask } from '../../../core/app/admin-mask.ts'
import type { Outcome } from '../../../core/model/exchange.ts'

const token = '00Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0aBcDeFgHi'
const outcome = (json: unknown): Outcome =>
  ({ answer: { status: 200, headers: {}, body: JSON.stringify(json), json, isJson: true }, failure: null }) as never

test.each([
  ['as it is', token],
  ['in base64', Buffer.from(token).toString('base64')],
  ['in hexadecimal', Buffer.from(token).toString('hex')],
])('the token of an access that a provider sends back %s is in no object', (_how, form) => {
  const mask = adminMask()
  mask.token(`SSWS ${token}`)
  const { answer } = mask.clean(outcome([{ name: `a ${form} b`, [form]: 1, inner: { list: ['x', form] }, id: '00p1' }]))
  expect(JSON.stringify(answer)).not.toContain(form)
  expect(answer?.json).toMatchObject([{ id: '00p1', name: '‹hidden›', inner: { list: ['x', '‹hidden›'] } }])
})

test('the parts of an access are hidden, its client ID is not', () => {
  const mask = adminMask()
  mask.meet({ kind: 'secret', client_id: 'app-of-the-admin', client_secret: token })
  const { answer } = mask.clean(outcome({ label: token, client_id: 'app-of-the-admin' }))
  expect(answer?.json).toEqual({ label: '‹hidden›', client_id: 'app-of-the-admin' })
  const same = outcome({ label: 'x' })
  expect(mask.clean(same)).toBe(same)
})
