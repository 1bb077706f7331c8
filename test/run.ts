import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aptInstall } from './support/apt.ts'
import { chromiumBinary, chromiumPackage } from './support/chromium.ts'
import { inKeyringSession, keyringPackages, missingKeyringTools } from './support/keychain.ts'
import { noTests, playwrightTally, sum, type Tally, tallyOf, vitestTally } from './support/tally.ts'
import { missingWebEngine, webEnginePackages } from './support/webengine.ts'

/**
 * `npm test [-- PART…]`: everything this machine can run, in order: check, build, laws, unit, http,
 * http-boringssl (the TLS and proxy tests again, with the TLS library of Electron), cli, ui, stand-in (the desktop on a
 * stand-in for Electron), desktop, package. Says at the end what it could not run and why, what passed only at the second
 * try, which CI gives, and what failed. Last line: `N passed, N failed, N skipped`.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, 'test-results')
const vitestParts = ['laws', 'unit', 'http', 'http-boringssl', 'cli']
const playwrightParts = ['ui', 'stand-in', 'desktop', 'package']
const parts = ['check', 'build', ...vitestParts, ...playwrightParts]
const inCi = Boolean(process.env.CI)

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !parts.includes(part))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`)
  process.exit(2)
}
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part)
const wantedOf = (list: readonly string[]): string[] => list.filter(wanted)

const tallies: Tally[] = []
const say = (line: string): void => console.log(`\n▸ ${line}`)

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}:\n${lines.map((line) => `  - ${line}`).join('\n')}`)
}

const skip = (reason: string): void => void tallies.push({ ...noTests, reasons: [reason] })

/** What this machine ought to be able to do: a stated skip for a developer, a failure in CI. */
function couldNot(what: string, why: string): void {
  say(`${what}: skipped, ${why}`)
  const reason = `${what}: ${why}`
  tallies.push(inCi ? { ...noTests, failed: 1, failures: [reason] } : { ...noTests, reasons: [reason] })
}

function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const [program = '', ...rest] = command
  // The shell is only for Windows, where the programs of node_modules/.bin are .cmd files.
  const { status } = spawnSync(program, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      ...env,
    },
    shell: process.platform === 'win32',
  })
  return status === 0
}

function step(title: string, ...command: readonly string[]): void {
  say(title)
  if (!run(command)) tallies.push({ ...noTests, failed: 1, failures: [title] })
}

/** Runs a test runner and reads its report; a runner that fails without a failed test is one failure of its own. */
function suite<T>(title: string, report: string, read: (result: T) => Tally, start: () => boolean): void {
  say(title)
  const good = start()
  const tally = tallyOf(report, read)
  tallies.push(good || tally.failed > 0 ? tally : { ...tally, failed: 1, failures: [`${title}: the runner failed`] })
}

function prepareKeyring(): boolean {
  if (process.platform !== 'linux') {
    // Elsewhere the keychain is the person's own: only a CI machine's is written to.
    if (!inCi) skip('keychain: on this system it is the one of the person logged in, so only CI tests it')
    return inCi
  }
  if (missingKeyringTools().length === 0) return true
  say(`set-up: ${keyringPackages.join(', ')} for the keychain test`)
  const why = aptInstall(keyringPackages) ?? (missingKeyringTools().length > 0 ? 'the tools are still missing' : null)
  if (why) couldNot('keychain', why)
  return !why
}

function prepareBrowser(): boolean {
  if ('found' in chromiumBinary()) return true
  say(`set-up: ${chromiumPackage} for the tests of the window`)
  const why = aptInstall([chromiumPackage])
  const browser = chromiumBinary()
  if ('found' in browser) return true
  couldNot('ui, stand-in', why ?? browser.missing)
  return false
}

/** The window on a registered scheme: Debian's QtWebEngine, where Debian is. */
function prepareWebEngine(): void {
  if (missingWebEngine() === null) return
  say(`set-up: ${webEnginePackages.join(', ')} for the window on a registered scheme`)
  const why = aptInstall(webEnginePackages) ?? missingWebEngine()
  if (why) couldNot('registered scheme', why)
}

function runVitest(names: readonly string[], keyring: boolean): void {
  const report = join(results, 'vitest.json')
  const projects = names.flatMap((name) => ['--project', name])
  const command = [
    'node',
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    'test/vitest.config.ts',
  ]
  const options = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const plain = [...command, ...projects, ...options]
  const session = keyring && process.platform === 'linux' ? inKeyringSession(plain) : { command: plain, env: {} }
  suite(`vitest: ${names.join(', ')}`, report, vitestTally, () =>
    run(session.command, { ...session.env, ...(keyring ? { PREFLIGHT_KEYCHAIN: '1' } : {}) }),
  )
}

function runPlaywright(names: readonly string[]): void {
  const report = join(results, 'playwright.json')
  const projects = names.flatMap((name) => ['--project', name])
  const options = ['--config', 'test/playwright.config.ts', '--reporter=list,json', '--pass-with-no-tests']
  suite(`playwright: ${names.join(', ')}`, report, playwrightTally, () =>
    run(['node', join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...options, ...projects], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    }),
  )
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const needsBuild = wanted('build') || playwrightParts.some(wanted) || wanted('cli') || !existsSync(join(root, 'dist'))

const keyring = wantedOf(vitestParts).length > 0 && prepareKeyring()
/** Parts whose windows are Chromium's. */
const needBrowser = ['ui', 'stand-in']
const browser = needBrowser.some(wanted) && prepareBrowser()
if (wanted('stand-in') && process.platform === 'linux') prepareWebEngine()
if (wanted('check')) step('check: formatter, compiler, components', 'npm', 'run', '--silent', 'check')
if (needsBuild) step('build: renderer, main, preload, cli', 'node', 'build/bundle.ts')
if (wantedOf(vitestParts).length > 0) runVitest(wantedOf(vitestParts), keyring)
const standInRuns = process.platform === 'linux'
if (wanted('stand-in') && !standInRuns) skip('stand-in: it is made for Linux; here the desktop itself is tested')
const shown = wantedOf(playwrightParts).filter(
  (part) => (!needBrowser.includes(part) || browser) && (part !== 'stand-in' || standInRuns),
)
if (shown.length > 0) runPlaywright(shown)

const total = sum(tallies)
list('Not run here', total.reasons)
list('Passed at the second try', total.retried)
list('Failed', total.failures)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0
