import { describe, expect, test } from 'vitest'
import { compareRuns } from '../../../core/compare/compare.ts'
import { withDrift } from '../../../core/compare/drift.ts'
import type { ObservedObject } from '../../../core/model/observed.ts'
import type { RunResult } from '../../../core/model/result.ts'
import { driftIn } from '../../../core/words/comparison.ts'
import { words } from '../../support/words.ts'
import { later, path, ran } from './samples.ts'

const app = (id: string, name: string, members: Record<string, string> = {}): ObservedObject => ({
  kind: 'app',
  name,
  id,
  of: '/apps',
  members: { label: name, ...members },
})
const rule = (id: string, name: string, members: Record<string, string> = {}): ObservedObject => ({
  kind: 'rule',
  name,
  id,
  of: `/policies/${id.split('/')[0]}/rules`,
  members,
})
const saw = (
  objects: readonly ObservedObject[],
  read = ['/apps', '/policies/p1/rules'],
  change: Partial<RunResult> = {},
) => ran({ observed: { metadata: null, keys: null, token: null, configuration: { objects, read } }, ...change })
const rows = (before: RunResult, after: RunResult) =>
  compareRuns(before, after)
    .filter(({ area }) => area === 'configuration')
    .map(({ item, before: was, after: is }) => `${words.say(item)} | ${words.shown(was)} | ${words.shown(is)}`)

describe('the configuration that two runs read', () => {
  test('differs member by member', () => {
    const [one, other] = [app('1', 'A', { status: 'ACTIVE', x: 'y' }), app('1', 'A', { status: 'INACTIVE', x: 'y' })]
    expect(rows(saw([one]), saw([other]))).toEqual(['app A: status | ACTIVE | INACTIVE'])
    expect(rows(saw([one]), saw([one]))).toEqual([])
  })

  test('that was renamed is the same object', () => {
    expect(rows(saw([app('1', 'Old')]), saw([app('1', 'New')]))).toEqual(['app New: label | Old | New'])
  })

  test('that was moved in an order has another place', () => {
    const [a, b] = [rule('p1/1', 'A', { priority: '1' }), rule('p1/2', 'B', { priority: '2' })]
    const moved = [rule('p1/2', 'B', { priority: '1' }), rule('p1/1', 'A', { priority: '2' })]
    expect(rows(saw([a, b]), saw(moved))).toEqual(['rule B: priority | 2 | 1', 'rule A: priority | 1 | 2'])
  })

  test('that was made again under its name has another id, and what differs beside it', () => {
    const [was, is] = [app('1', 'A', { status: 'ACTIVE' }), app('2', 'A', { status: 'INACTIVE' })]
    expect(rows(saw([was]), saw([is]))).toEqual(['app A: id | 1 | 2', 'app A: status | ACTIVE | INACTIVE'])
  })

  test('of which a part was made again with what it is a part of says so once', () => {
    expect(rows(saw([rule('p1/1', 'R')]), saw([rule('p2/9', 'R', { status: 'ACTIVE' })]))).toEqual([
      'rule R: status | none | ACTIVE',
    ])
  })

  test('in which a name was given a second time has one object more', () => {
    const one = app('1', 'A')
    expect(rows(saw([one]), saw([one, app('2', 'A')]))).toEqual(['app A | none | exists'])
    expect(rows(saw([one, app('2', 'A')]), saw([one]))).toEqual(['app A | exists | none'])
    // Which of two was made again cannot be told.
    expect(rows(saw([one]), saw([app('2', 'A'), app('3', 'A')]))).toEqual([
      'app A | none | exists',
      'app A | none | exists',
      'app A | exists | none',
    ])
  })

  test('is silent about what the other run did not look at', () => {
    const [one, other] = [app('1', 'A'), app('2', 'B')]
    expect(rows(saw([one, other]), saw([one], []))).toEqual([])
    expect(rows(saw([one], []), saw([one, other]))).toEqual([])
    // Asked for by its id: nothing is known of the others of the list.
    const single = { ...one, of: '/apps/1' }
    expect(rows(saw([single], ['/apps/1']), saw([{ ...other, of: '/apps/2' }], ['/apps/2']))).toEqual([])
    expect(rows(saw([single], ['/apps/1']), saw([], ['/apps/1']))).toEqual(['app A | exists | none'])
    expect(rows(saw([single], ['/apps/1']), saw([], ['/apps']))).toEqual(['app A | exists | none'])
  })

  test('is not compared between two tenants, nor with the form of an older version', () => {
    const [one, other] = [app('1', 'A'), app('1', 'B')]
    const elsewhere = { connection: path({ host: 'other.okta.com' }) }
    expect(rows(saw([one], ['/apps'], { connection: path() }), saw([other], ['/apps'], elsewhere))).toEqual([])
    expect(
      withDrift(saw([one], ['/apps'], elsewhere), saw([other], ['/apps'], { connection: path() })).drift,
    ).toBeUndefined()
    const old = { metadata: null, keys: null, token: null, configuration: { 'app A: label': 'A' } }
    expect(rows(ran({ observed: old as never }), saw([other]))).toEqual([])
  })
})

describe('what changed since the last run that passed', () => {
  const good = saw([app('1', 'A', { status: 'ACTIVE' })])
  const bad = saw([app('1', 'A', { status: 'INACTIVE' })], ['/apps'], { started: later, verdict: 'fail' })

  test('stands in the run, and in its words', () => {
    const { drift } = withDrift(bad, good)
    expect(drift).toMatchObject({ since: good.started, changes: [{ item: 'app A: status' }] })
    expect(driftIn(words, { ...bad, drift: drift as never })).toEqual({
      since: good.started,
      says: expect.stringMatching(
        /^1 thing changed in the configuration of the provider since the run of .*, which passed\.$/,
      ),
      changes: [{ item: 'app A: status', before: 'ACTIVE', after: 'INACTIVE' }],
    })
  })

  test('is nothing where no such run is there, or either did not look', () => {
    expect(withDrift(bad, undefined)).toBe(bad)
    expect(withDrift(bad, ran())).toBe(bad)
    expect(withDrift(ran(), good)).toEqual(ran())
  })

  test('is said of a run that failed also where it is nothing, and of one that passed only where it is something', () => {
    const same = withDrift(saw(good.observed?.configuration?.objects ?? [], ['/apps'], { verdict: 'fail' }), good)
    expect(same.drift?.changes).toEqual([])
    expect(driftIn(words, same)?.says).toMatch(
      /^The configuration of the provider, as far as both runs read it, is the same as/,
    )
    expect(driftIn(words, { ...same, verdict: 'pass' })).toBeNull()
    expect(driftIn(words, { ...withDrift(bad, good), verdict: 'pass' })?.changes).toHaveLength(1)
  })
})
