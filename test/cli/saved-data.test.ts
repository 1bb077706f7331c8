import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../core/store/sqlite-store.ts'
import { setup } from '../unit/store/samples.ts'
import { cli, folder, okta } from './support.ts'

const commands: readonly (readonly string[])[] = [
  ['runs', 'Acme'],
  ['compare', 'one', 'other'],
  ['remaining', '--setup', 'Acme'],
  ['expiry'],
  ['check', '--setup', 'Acme'],
  ['plan', '--setup', 'Acme'],
  ['undo', '--setup', 'Acme'],
  ['rotate', '--setup', 'Acme', '--status'],
  ['export', '--setup', 'Acme', '--as', 'terraform'],
  ['secret', 'copy', '--setup', 'Acme', 'client_secret'],
  ['setups', 'new', '--guide', okta, '--name', 'Other'],
  ['setups', 'export', '--output', join(folder, 'out.json')],
]

test.each(commands.map((args, n) => [args.slice(0, 2).join(' '), args, n] as const))(
  '%s: a damaged file is named, once, because the next start knows nothing of it',
  { timeout: 60_000 },
  async (_name, args, n) => {
    const home = join(folder, `damaged-${n}`)
    mkdirSync(home, { mode: 0o700 })
    const file = join(home, 'preflight.db')
    writeFileSync(file, 'This was the database.\n'.repeat(400))
    const { stderr } = await cli(args, { IDP_PREFLIGHT_HOME: home })
    expect(stderr.match(/preflight\.db is (?:damaged|not)/gi) ?? stderr).toHaveLength(1)
    expect(stderr).toMatch(/preflight\.damaged-[^/]*\.db/)
    expect((await cli(args, { IDP_PREFLIGHT_HOME: home })).stderr).not.toContain('preflight.damaged-')
  },
)

test('an entry of the ledger that cannot be read is named', async () => {
  const home = join(folder, 'unreadable')
  mkdirSync(home, { mode: 0o700 })
  const store = openStore(join(home, 'preflight.db'))
  store.create(setup('acme', { name: 'Acme', fields: {} }))
  store.noteChange('acme', '2026-01-01T00:00:00.000Z', {} as never)
  store.close()
  const { stderr } = await cli(['undo', '--setup', 'Acme'], { IDP_PREFLIGHT_HOME: home })
  expect(stderr).toContain('Some saved data cannot be read')
})

test('no command opens the saved data past this', () => {
  const past = globSync('cli/**/*.ts', { cwd: join(import.meta.dirname, '..', '..') }).filter(
    (file) =>
      !file.endsWith('opened-store.ts') &&
      /\bopenStore\b/.test(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')),
  )
  expect(past).toEqual([])
})
