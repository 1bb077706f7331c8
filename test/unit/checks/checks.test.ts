import { describe, expect, test } from 'vitest'
import { checkById, checks } from '../../../core/checks/index.ts'
import { judge, type Row } from './fixtures.ts'
import { admin } from './tables/admin.ts'
import { clients } from './tables/clients.ts'
import { documents } from './tables/documents.ts'
import { input } from './tables/input.ts'
import { network } from './tables/network.ts'
import { signOnTables } from './tables/sign-on.ts'
import { tokens } from './tables/tokens.ts'

const tables: Readonly<Record<string, readonly Row[]>> = {
  ...input,
  ...network,
  ...documents,
  ...tokens,
  ...clients,
  ...signOnTables,
  ...admin,
}
const given = (row: Row) => (row.gives === true ? 'holds' : row.gives === null ? 'is left open' : row.gives)

describe.each(Object.entries(tables))('%s', (id, rows) => {
  test.each(rows.map((row) => [row.name, given(row), row] as const))('%s: %s', async (_name, _given, row) => {
    const verdict = await judge(id, row)
    const said = verdict.holds === false ? verdict.diagnosis : verdict.holds
    expect(said, JSON.stringify(verdict)).toBe(row.gives)
    expect(verdict).toMatchObject(row.with ?? {})
    if (verdict.holds === false) expect(checkById.get(id)?.diagnoses).toContain(verdict.diagnosis)
    if (verdict.holds === null) expect(verdict.because).toMatch(/^[A-Z].*\.$/)
  })
})

describe('the tables', () => {
  test('have every check', () => {
    expect(checks.map(({ id }) => id).filter((id) => !tables[id])).toEqual([])
    expect(Object.keys(tables).filter((id) => !checkById.has(id))).toEqual([])
  })

  test('have every check hold once', () => {
    expect(checks.map(({ id }) => id).filter((id) => !tables[id]?.some(({ gives }) => gives === true))).toEqual([])
  })

  test('bring about every diagnosis that a check declares', () => {
    const missing = checks.flatMap(({ id, diagnoses }) =>
      diagnoses
        .filter((diagnosis) => !tables[id]?.some(({ gives }) => gives === diagnosis))
        .map((diagnosis) => `${id} never gives ${diagnosis}`),
    )
    expect(missing).toEqual([])
  })

  test('say nothing twice', () => {
    const twice = Object.entries(tables).flatMap(([id, rows]) =>
      rows
        .filter(({ name }, at) => rows.findIndex((row) => row.name === name) !== at)
        .map(({ name }) => `${id}: ${name}`),
    )
    expect(twice).toEqual([])
  })
})
