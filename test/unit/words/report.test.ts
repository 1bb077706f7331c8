import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../core/model/result.ts'
import { reportOf } from '../../../core/words/report.ts'
import { pseudoGuide, pseudoWords } from '../../support/pseudo-words.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const guide = guideNamed('okta/any')

/** A run as an older start of the program kept it, in English. */
const kept = (handoff: RunResult['handoff']) =>
  ({
    kind: 'result',
    values: { product: 'An earlier name' },
    headline: { verified: 1, of: 2, next: { kind: 'root' }, warnings: 0 },
    root: null,
    results: [],
    exchanges: [],
    handoff,
  }) as unknown as RunResult

describe('what was handed over', () => {
  const rows = guide.handoff.fields.map(({ from }) => ({ label: 'As it was', field: from, value: 'x', note: 'A note' }))

  test('has the labels and notes of the guide as it is now, and the values of the run', () => {
    const { handoff } = reportOf(kept(rows), guide, words)
    expect(handoff).toEqual(
      guide.handoff.fields.map(({ label, from, note }) => ({
        label,
        field: from,
        value: 'x',
        ...(note === undefined ? {} : { note }),
      })),
    )
  })

  test('is said in the language of the words', () => {
    const [row] = reportOf(kept(rows), pseudoGuide(guide), pseudoWords).handoff
    expect(row?.label).toBe(pseudoGuide(guide).handoff.fields[0]?.label)
    expect(row?.label).not.toBe(guide.handoff.fields[0]?.label)
  })

  test('keeps a row that the guide no longer has', () => {
    const gone = { label: 'Gone', field: 'not-there', value: 'x', note: 'A note' }
    expect(reportOf(kept([gone]), guide, words).handoff).toEqual([gone])
  })
})
