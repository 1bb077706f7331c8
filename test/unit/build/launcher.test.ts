import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const build = fileURLToPath(new URL('../../../build', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-launcher-'))
  mkdirSync(join(folder, 'bin'))
  copyFileSync(join(build, 'npm-launcher.js'), join(folder, 'bin', 'idp-preflight.js'))
  for (const name of ['launch-words.js', 'node-advice.js']) copyFileSync(join(build, name), join(folder, 'bin', name))
  put('package.json', '{"type":"module"}')
  put('dist/cli/main.js', 'console.log("program", process.argv.slice(2).join(" ")); process.exitCode = 3')
  // What an older Node would say of itself.
  put('older.cjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })")
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

const launcher = (...args: string[]): string[] => [join(folder, 'bin', 'idp-preflight.js'), ...args]
const older = (...args: string[]): string[] => ['--require', join(folder, 'older.cjs'), ...launcher(...args)]
const run = (args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })

test('on a Node that is new enough the program starts in it, with its arguments and its exit status', () => {
  const { stdout, stderr, status } = run(launcher('check', '--practice'))

  expect(stdout).toBe('program check --practice\n')
  expect(stderr).toBe('')
  expect(status).toBe(3)
})

test('a copy that was packed without being built says so in one line', () => {
  rmSync(join(folder, 'dist'), { recursive: true })
  const { stdout, stderr, status } = run(launcher())

  expect(stdout).toBe('')
  expect(stderr).toMatch(/^[^\n]+is not built\. [^\n]+`npm run package:npm`\.\n$/)
  expect(status).toBe(1)
})

test('on an older Node it says which one is needed, in one line and without a trace', () => {
  const { stdout, stderr, status } = run(older('--version'))

  expect(stdout).toBe('')
  expect(stderr).toMatch(/^IdP Preflight requires Node 24\.11 or newer\. This is Node 20\.20\.2\. .+https:.+\n$/)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})

describe.skipIf(process.platform === 'win32')('with a Node that npm installed along', () => {
  const along = (script: string): void =>
    chmodSync(put(`node_modules/node-${process.platform}-${process.arch}/bin/node`, `#!/bin/sh\n${script}\n`), 0o755)

  test('an older Node hands over to it', () => {
    along(`echo "along $@"; exit 7`)
    const { stdout, status } = run(older('token', 'inspect'))

    expect(stdout).toBe(`along ${join(folder, 'dist', 'cli', 'main.js')} token inspect\n`)
    expect(status).toBe(7)
  })

  test('a Node that is new enough needs none', () => {
    along('echo along')

    expect(run(launcher()).stdout).toBe('program \n')
  })

  test('one that cannot be started is named, without a trace', () => {
    along('exit 0')
    chmodSync(join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`), 0o644)
    const { stderr, status } = run(older())

    expect(stderr).toMatch(/^IdP Preflight could not be started with .+EACCES.*\n$/)
    expect(status).toBe(1)
  })

  test('a signal reaches the program, and its end is the end', async () => {
    along(`trap 'echo caught; exit 5' TERM; echo ready; for n in 1 2 3 4 5 6 7 8 9; do sleep 1; done`)
    const child = spawn(process.execPath, older(), { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('ready')) child.kill('SIGTERM')
      said += text
    })
    const [code] = await once(child, 'close')

    expect(said).toBe('ready\ncaught\n')
    expect(code).toBe(5)
  })
})
