import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { SetupsFile } from '../../core/bundle/setups-file.ts'
import { openStore } from '../../core/store/sqlite-store.ts'
import { setup } from '../unit/store/samples.ts'
import { cli, folder } from './support.ts'

const home = join(folder, 'here')
const env = { IDP_PREFLIGHT_HOME: home }
const at = (name: string) => join(folder, name)
const namesIn = (file: string) =>
  (JSON.parse(readFileSync(at(file), 'utf8')) as SetupsFile).setups.map((one) => one.name)

beforeAll(() => {
  mkdirSync(home, { mode: 0o700 })
  const store = openStore(join(home, 'preflight.db'))
  const all = { Acme: 'Acme Inc', Staging: 'Acme Inc', Globex: 'Globex', Alone: null, Practice: null }
  for (const [name, customer] of Object.entries(all))
    store.create(setup(name.toLowerCase(), { name, customer, practice: name === 'Practice', guide: 'okta/any' }))
  store.close()
})

test.for<[chosen: readonly string[], names: readonly string[]]>([
  [[], ['Acme', 'Staging', 'Globex', 'Alone']],
  [['Globex'], ['Globex']],
  [
    ['Globex', 'Alone'],
    ['Globex', 'Alone'],
  ],
  [
    ['--setup', 'Alone', '--setup', 'Acme'],
    ['Acme', 'Alone'],
  ],
  [
    ['--customer', 'Acme Inc'],
    ['Acme', 'Staging'],
  ],
  [
    ['Alone', '--customer', 'Acme Inc', '--customer', 'Globex'],
    ['Acme', 'Staging', 'Globex', 'Alone'],
  ],
])('setups export %j writes these setups alone', async ([chosen, names]) => {
  const { status, stderr } = await cli(['setups', 'export', ...chosen, '--output', at('out.json')], env)
  expect([status, stderr]).toEqual([
    0,
    `${names.length === 1 ? '1 setup was' : `${names.length} setups were`} written to ${at('out.json')}, without secrets.\n`,
  ])
  expect(namesIn('out.json').sort()).toEqual([...names].sort())
})

test.for<[args: readonly string[], says: RegExp]>([
  [['Nobody'], /There is no setup named "Nobody"/],
  [['--customer', 'Nobody'], /There is no setup of a customer named "Nobody"/],
  [['Practice'], /The setup "Practice" belongs to the practice tenant/],
])('setups export %j is refused with one sentence, and writes no file', async ([args, says]) => {
  const { status, stdout, stderr } = await cli(['setups', 'export', ...args, '--output', at('none.json')], env)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
  expect(() => readFileSync(at('none.json'))).toThrow('ENOENT')
})

test('what is read on another computer is told setup by setup, and values of that computer stay', async () => {
  await cli(['setups', 'export', 'Acme', 'Globex', '--output', at('two.json')], env)
  const file = JSON.parse(readFileSync(at('two.json'), 'utf8')) as SetupsFile
  const other = { IDP_PREFLIGHT_HOME: at('there') }
  const first = await cli(['setups', 'import', '--input', at('two.json')], other)
  expect([first.status, first.stdout]).toEqual([0, 'Globex: added.\nAcme: added.\n'])
  for (const one of file.setups) one.fields.domain = 'elsewhere.okta.com'
  writeFileSync(at('changed.json'), JSON.stringify(file))
  const { stdout } = await cli(['setups', 'import', '--input', at('changed.json')], other)
  expect(stdout).toBe(
    ['Globex', 'Acme']
      .map(
        (name) => `${name}: no new values. These values differ, and the values on this computer were kept: domain.\n`,
      )
      .join(''),
  )
})

test('what is written is said as it is: no secrets where none are stored, and no file where there is no setup', async () => {
  const given = { ...env, PASSPHRASE: 'correct horse battery' }
  const args = ['setups', 'export', 'Acme', '--output', at('acme.age'), '--passphrase', 'env:PASSPHRASE']
  expect((await cli(args, given)).stderr).toBe(
    `1 setup was written to ${at('acme.age')}, encrypted with the passphrase. The keychain has no secrets of these setups.\n`,
  )
  const none = await cli(['setups', 'export', '--output', at('nothing.json')], { IDP_PREFLIGHT_HOME: at('empty') })
  expect([none.status, none.stderr]).toEqual([2, 'idp-preflight: There are no setups to export.\n'])
}, 180_000)
