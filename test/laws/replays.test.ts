import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBundle } from '../../core/bundle/bundle.ts'
import { replay } from '../../core/run/replay.ts'
import { guideNamed } from '../support/run-guide.ts'

const folder = join(import.meta.dirname, '..', 'replays')
const bundles = readdirSync(folder).filter((name) => name.endsWith('.zip'))
const causes = JSON.parse(readFileSync(join(folder, 'causes.json'), 'utf8')) as Record<string, string | null>
const tool = { name: 'idp-preflight', version: 'today' }

/** A bundle that was sent becomes a test: put it into the folder, and its root cause into `causes.json`. */
describe('a case that was handed over once', () => {
  test('has its root cause written down beside it', () => {
    expect(Object.keys(causes).sort()).toEqual([...bundles].sort())
  })

  test.each(bundles)('%s is judged as it was', async (name) => {
    const bundle = readBundle(readFileSync(join(folder, name)))
    const again = await replay(bundle.run, guideNamed(bundle.run.guide), tool)
    expect(again.rootCause).toBe(causes[name])
    expect(again.counts.error).toBe(0)
    expect(bundle.pseudonyms).toBe(true)
  })
})
