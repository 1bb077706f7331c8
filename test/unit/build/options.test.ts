import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { npmReadme } from '../../../build/npm-package.ts'
import { optionsOf } from '../../../build/options.ts'
import { withoutDesktop } from '../../../build/prepack.ts'
import manifest from '../../../package.json' with { type: 'json' }

const build = fileURLToPath(new URL('../../../build', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-options-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })

test.each([
  ['start.ts', '--bogus', 'npm start: there is no option --bogus. Options: --no-open, --port, and --nothing-on-disk.'],
  ['start.ts', '--port=abc', '--port must be a number from 0 to 65535.'],
  ['package.ts', '--bogus', 'npm run package: there is no option --bogus. Options: --dir, --built, --output,'],
  ['npm-package.ts', '--bogus', 'npm run package:npm: there is no option --bogus. Options: --built and --output.'],
])('%s %s ends with one sentence and exit 2', (script, option, sentence) => {
  const { status, stdout, stderr } = run([join(build, script), option])

  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stdout).toBe('')
  expect(status).toBe(2)
})

test('options are read as those of the terminal', () => {
  const options = { built: { type: 'boolean' }, output: { type: 'string', default: 'release' } } as const
  expect(optionsOf('x', ['--built'], options)).toEqual({ built: true, output: 'release' })
  expect(() => optionsOf('x', ['--output'], options)).toThrow('x: --output needs a value.')
})

test('without the packages it says to run npm ci, whatever Node this is', () => {
  mkdirSync(join(folder, 'build'))
  for (const name of ['check-node.js', 'launch-words.js', 'node-advice.js'])
    copyFileSync(join(build, name), join(folder, 'build', name))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const older = join(folder, 'older.cjs')
  writeFileSync(
    older,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
  )
  const check = join(folder, 'build', 'check-node.js')

  for (const args of [[check], ['--require', older, check]]) {
    const { status, stderr } = run(args)
    expect(stderr).toMatch(/^The packages of IdP Preflight are not installed\. Run `npm ci`\.\n$/)
    expect(status).toBe(1)
  }
  mkdirSync(join(folder, 'node_modules'))
  expect(run([check])).toMatchObject({ status: 0, stderr: '' })
  expect(run(['--require', older, check]).stderr).toMatch(/This is Node 20\.20\.2\. .+ Then run `npm ci` again\.\n$/)
})

test('npm pack builds first, and npm install does not', () => {
  expect(manifest.scripts.prepack).toBe('node build/check-node.js && node build/prepack.ts')
  for (const name of ['prepare', 'install', 'preinstall', 'postinstall'])
    expect(manifest.scripts).not.toHaveProperty(name)
})

test('the entry of the desktop is taken away, so that it is not packed and is built again', () => {
  for (const name of ['main', 'cli']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'main.js'), '')
    writeFileSync(join(folder, `.built-${name}`), '')
  }
  withoutDesktop(folder)
  withoutDesktop(folder)

  expect(['main', '.built-main', 'cli/main.js', '.built-cli'].map((name) => existsSync(join(folder, name)))).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('the README of the npm package starts the program by npx, and links to nothing but the homepage', () => {
  const text = npmReadme()

  for (const command of ['check --practice okta', 'serve', '--help'])
    expect(text).toContain(`npx idp-preflight ${command}`)
  expect(text).not.toMatch(/\]\(|npm run|npm start/)
  expect(text.match(/https?:\/\/\S+/g)).toEqual([manifest.homepage])
})
