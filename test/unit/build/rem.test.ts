import { expect, test } from 'vitest'
import { inRem, remLengths } from '../../../build/rem.ts'

test.each([
  ['16px', '1rem'],
  ['-10px 2px 1.5px 0', '-0.625rem 2px 1.5px 0'],
  ['calc(100% - 3px)', 'calc(100% - 0.1875rem)'],
  ['minmax(0, .5px) 280.5px', 'minmax(0, .5px) 17.53125rem'],
  ['(max-width: 899px)', '(max-width: 56.1875rem)'],
  ['var(--a4px) 2em', 'var(--a4px) 2em'],
])('%s is %s', (given, written) => {
  expect(inRem(given)).toBe(written)
})

test('declarations and conditions are written so, addresses are not', () => {
  const declared = { value: '12px' }
  const address = { value: 'url("data:image/svg+xml,<svg width=12px>")' }
  const condition = { params: '(width <= 640px)' }
  remLengths.Declaration(declared)
  remLengths.Declaration(address)
  remLengths.AtRule(condition)
  expect([declared.value, address.value, condition.params]).toEqual([
    '0.75rem',
    'url("data:image/svg+xml,<svg width=12px>")',
    '(width <= 40rem)',
  ])
})
