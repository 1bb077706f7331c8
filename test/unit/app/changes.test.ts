import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchChanges } from '../../../core/app/changes.ts'
import { newSetup } from '../../../core/app/new-setup.ts'
import { openStore } from '../../../core/store/sqlite-store.ts'
import type { Store } from '../../../core/store/store.ts'

let folder = ''
let store: Store
let other: Store
let heard: string[]
let tick = () => {}
let stop = () => {}
let stopped = false
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-changes-'))
  store = openStore(join(folder, 'data.sqlite'))
  other = openStore(join(folder, 'data.sqlite'))
  heard = []
  stopped = false
  stop = watchChanges({
    store,
    events: {
      subscribe: () => () => {},
      send: (group, name, event) => void heard.push(`${group}.${name} ${JSON.stringify(event)}`),
    },
    clock: {
      now: () => 0,
      every: (ms, call) => {
        expect(ms).toBeLessThanOrEqual(1000)
        tick = call
        return () => {
          stopped = true
        }
      },
    },
  })
})
afterEach(() => {
  store.close()
  other.close()
  rmSync(folder, { recursive: true })
})
const said = ['setups.changed {}']

test('the windows hear of what is written here, once', () => {
  tick()
  expect(heard).toEqual([])
  const { id } = newSetup('okta/openmetadata', 'Acme', false)
  store.create({ ...newSetup('okta/openmetadata', 'Acme', false), id })
  store.setField(id, 'domain', 'acme.okta.com')
  tick()
  tick()
  expect(heard).toEqual(said)
  store.setups()
  tick()
  expect(heard).toEqual(said)
})

test('and of what another program writes on the same data', () => {
  const setup = newSetup('okta/openmetadata', 'Acme', false)
  other.create(setup)
  tick()
  expect(heard).toEqual(said)
  other.setField(setup.id, 'domain', 'acme.okta.com')
  other.setups()
  tick()
  expect(heard).toEqual([...said, ...said])
  tick()
  expect(heard).toHaveLength(2)
})

test('a store that cannot be read for a while ends nothing', () => {
  store.close()
  expect(tick).not.toThrow()
  expect(heard).toEqual([])
})

test('until they are told no more', () => {
  stop()
  expect(stopped).toBe(true)
})
