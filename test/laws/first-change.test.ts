import { describe, expect, test } from 'vitest'
import { explainBy, type Row } from '../../core/providers/catalogue.ts'
import { catalogues } from '../../core/providers/index.ts'
import { oktaOrder } from '../../core/providers/okta/errors.ts'
import { answered, okta } from '../unit/checks/fixtures.ts'
import { read } from './repository.ts'

/** CONTRIBUTING.md leads a newcomer through one change. What it says of the code has to stay true. */
const text = read('CONTRIBUTING.md')
const first = text.slice(text.indexOf('## The ten-minute first change'), text.indexOf('## Where things are'))
const said = /oauth\('invalid_client', '([^']+)'\), 'client\.disabled'/.exec(first)?.[1] ?? ''

/** The catalogue as a newcomer finds it, also in the copy of somebody who has just made the change. */
const before = catalogues.okta.filter(({ row }) => row !== 'client_suspended')
const added: Row = {
  row: 'client_suspended',
  at: ['token'],
  text: new RegExp(/text: \/(.+)\/,/.exec(first)?.[1] ?? 'no pattern'),
  diagnosis: 'client.disabled',
}

function diagnosisBy(rows: readonly Row<string>[]): string {
  const { answer } = answered({ status: 401, body: { error: 'invalid_client', error_description: said } })
  if (!answer) throw new Error('no answer')
  const refusal = { at: 'token', answer, guide: okta.guide, values: {}, method: 'client_secret_basic' } as const
  return explainBy(rows, oktaOrder, refusal).diagnosis
}

describe('the ten-minute first change', () => {
  test('takes ten minutes, by its own count', () => {
    const minutes = [...first.matchAll(/^\*\*\d\. .*?\*\* \((\d+) minutes?/gm)].map(([, count]) => Number(count))
    expect(minutes).toHaveLength(6)
    expect(minutes.reduce((sum, count) => sum + count)).toBe(10)
  })

  test('names places that are there', () => {
    const lines = read('test/unit/providers/errors.test.ts').split('\n')
    expect(lines.filter((line) => line.trim() === '// 3.3')).toHaveLength(1)
    expect(read('core/providers/okta/client-errors.ts')).toContain("row: 'client_inactive'")
  })

  test('begins with the failure that it shows, and the row ends it', () => {
    const after = before.findIndex(({ row }) => row === 'client_inactive') + 1
    expect(first).toContain(`expected '${diagnosisBy(before)}' to be 'client.disabled'`)
    expect(first).toContain("row: 'client_suspended'")
    expect(diagnosisBy(before.toSpliced(after, 0, added))).toBe('client.disabled')
  })
})
