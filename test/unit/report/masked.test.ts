import { expect, test } from 'vitest'
import { maskedIn } from '../../../core/report/masked.ts'

test('what was hidden is counted by its name, the most frequent first', () => {
  const text =
    '‹client_secret, 40 characters› ‹hidden› ‹client_secret, 12 of 40 characters› ‹signature cut› ‹not kept, 12 characters› ‹hidden, 9 characters› ‹client_secret›'
  expect(maskedIn(text)).toEqual([
    { what: 'client secret', times: 3 },
    { what: 'secret', times: 2 },
    { what: 'not kept', times: 1 },
    { what: 'signature cut', times: 1 },
  ])
  expect(maskedIn('nothing ‹› here')).toEqual([])
})
