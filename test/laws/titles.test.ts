import { expect, test } from 'vitest'
import { otherwise } from '../../core/words/en/checks/index.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'

/** A note is shown with a small sign only: a title that says the opposite of what was found would be believed. */
test('every check that a guide lists as a note says what is true when it does not hold', () => {
  const notes = guideIds
    .map(guideNamed)
    .flatMap(({ steps }) =>
      steps.flatMap(({ proves }) => proves.filter(({ level }) => level === 'note').map(({ check }) => check)),
    )
  expect(notes.length).toBeGreaterThan(0)
  expect([...new Set(notes)].filter((id) => !Object.hasOwn(otherwise, id))).toEqual([])
})
