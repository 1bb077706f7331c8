import { describe, expect, test } from 'vitest'
import { problemOf, problemsOf } from '../../../.github/commit-messages.ts'

describe('the first line of a commit message', () => {
  test.each([
    'okta: a suspended app is named as deactivated',
    'network, test: a silent proxy ends with the run',
    'ui tests: a busy machine may take its time',
    'new setup, token screen: guides by provider',
    'macos: x',
    `docs: ${'x'.repeat(94)}`,
    "Merge branch 'c-network' into b-core",
    'Revert "tls: what was said"',
  ])('is good: %s', (subject) => {
    expect(problemOf(subject)).toBeNull()
  })

  test.each([
    ['wip', 'a kind of work'],
    ['fix: the mask', 'a kind of work'],
    ['feat(store): setups', 'a kind of work'],
    ['chore(deps): bump zod', 'a kind of work'],
    ['README, architecture', 'the form'],
    ['what is seen has no time', 'the form'],
    ['tls:no space', 'the form'],
    ['tls: ', 'the form'],
    ['a b c d e: too many words for an area', 'the form'],
    ['Tls: a capital', 'the form'],
    ['tls: a sentence.', 'a period'],
    [`docs: ${'x'.repeat(95)}`, '101 characters; 100'],
  ])('is not good: %s', (subject, problem) => {
    expect(problemOf(subject)).toContain(problem)
  })

  test('a word that only begins like a kind of work is an area', () => {
    expect(problemOf('fixes: name what exists')).toBeNull()
    expect(problemOf('features: x')).toBeNull()
  })

  test('is quoted beside what is wrong with it', () => {
    expect(problemsOf(['tls: a', 'tls: b.', 'Tls: c'])).toEqual([
      '"tls: b." ends with a period.',
      '"Tls: c" does not have the form “area: what is true now”.',
    ])
  })
})
