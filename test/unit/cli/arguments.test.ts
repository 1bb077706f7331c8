import { describe, expect, test } from 'vitest'
import { refuseBeside, refuseWithout } from '../../../cli/arguments.ts'
import { UsageError } from '../../../cli/usage.ts'
import { cliWords } from '../../../cli/words/index.ts'

/** What a refused command line is told; null where it is taken. */
function refused(read: () => void): string | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof UsageError) return error.says(cliWords.en.wrong)
    throw error
  }
}

describe('an option that changes nothing is refused', () => {
  const without = 'form'
  test.each([
    [{ form: 'pem' }, '--form has no effect without --output. Add --output, or remove --form.'],
    [{ form: 'pem', output: 'a' }, null],
    [{ output: 'a' }, null],
    [{}, null],
  ])('without another one: %j', (options, says) => {
    expect(refused(() => refuseWithout(options, 'output', ['alg', without]))).toBe(says)
  })

  test.each([
    [{ verbose: true }, '--letter', '--verbose has no effect with --letter. Remove one of them.'],
    [{ verbose: true }, null, null],
    [{}, '--letter', null],
    [{ verbose: undefined }, '--letter', null],
  ])('beside another one: %j and %j', (options, other, says) => {
    expect(refused(() => refuseBeside(options, other, ['verbose']))).toBe(says)
  })
})
