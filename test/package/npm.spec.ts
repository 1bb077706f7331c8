import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..', '..')
const windows = process.platform === 'win32'
/** The Node of the tests comes first, whatever else is installed. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` }

test.describe.configure({ mode: 'serial' })

let folder: string
let empty: string
let installed: string
/** Why npm could not install here: keytar comes from the registry, or from what `npm ci` left in npm's cache. */
let offline: string | null = null

const run = (program: string, args: readonly string[], cwd: string) =>
  spawnSync(program, args, { cwd, env, encoding: 'utf8', shell: windows })

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-npm-'))
  empty = join(folder, 'empty')
  mkdirSync(empty)
  const release = join(folder, 'release')
  execFileSync(process.execPath, ['build/npm-package.ts', '--built', '--output', release], {
    cwd: root,
    stdio: 'pipe',
    env,
  })
  const file = join(release, `${manifest.name}-${manifest.version}.tgz`)
  // Without the optional Node: that of the tests is here.
  const options = ['--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0']
  const { status, stderr } = run('npm', ['install', ...options, file], empty)
  if (status !== 0 && /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|network/.test(stderr))
    offline = 'the npm registry does not answer'
  else expect(stderr.replaceAll(/^npm warn.*\n/gm, ''), 'npm install').toBe('')
  installed = join(empty, 'node_modules', manifest.name)
})
test.beforeEach(() => test.skip(offline !== null && !process.env.CI, offline ?? ''))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('installed into an empty folder, it checks a practice tenant', () => {
  const { stdout, stderr, status } = run('npx', ['--no', 'idp-preflight', 'check', '--practice', 'okta'], empty)

  expect(stdout).toMatch(/^PASS: /m)
  expect(stderr).not.toMatch(/Warning|\n\s+at /)
  expect(status).toBe(0)
})

test('it serves the window', async () => {
  const program = join(installed, 'bin', 'idp-preflight.js')
  const child = spawn(process.execPath, [program, 'serve', '--no-open', '--nothing-on-disk'], { cwd: empty, env })
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const url = new URL(said.match(/http:\S+/)?.[0] ?? '')
  const page = await (await fetch(url)).text()
  child.kill('SIGTERM')

  expect(page).toContain('<title>IdP Preflight</title>')
})

test('it lies there with its guides, its licenses and nothing that only builds or tests', () => {
  expect(readdirSync(installed).sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'bin',
    'dist',
    'docs',
    'guides',
    'package.json',
  ])
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = files.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(installed.length + 1)
      .replaceAll('\\', '/'),
  )
  const allowed =
    /^([A-Z.-]+(\.md|\.txt)?|package\.json|bin\/[a-z-]+\.js|dist\/cli\/[\w.-]+\.js|dist\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|woff2)|manual\/\w+\/[\w-]+\.(json|png))|docs\/(report|explain)\.schema\.json|guides\/\w+\/[a-z0-9-]+\.yaml)$/
  expect(names.filter((name) => !allowed.test(name))).toEqual([])
  expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['cli', 'renderer'])
  for (const name of names.filter((each) => /\.(js|css)$/.test(each)))
    expect(readFileSync(join(installed, name), 'utf8'), name).not.toContain('sourceMappingURL=')
})

test('every package whose code is in the bundle has its notice', () => {
  const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  // The bundler marks in the code where each file came from: read there, and not from the list that the notices are made of.
  const code = readdirSync(join(installed, 'dist', 'cli'))
    .map((name) => readFileSync(join(installed, 'dist', 'cli', name), 'utf8'))
    .join('\n')
  const marked = code.matchAll(/^\s*\/\/(?:#region)? (?:.*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)
  const names = new Set([...marked].map(([, name]) => name ?? ''))

  expect(names.size).toBeGreaterThan(20)
  for (const name of [...names, ...Object.keys(manifest.dependencies).filter((each) => each !== 'keytar')])
    expect(notices, name).toMatch(new RegExp(`^${name} [\\d.]+: \\S`, 'm'))
})

// npm always packs the file that `main` names, which is the desktop's.
test('packed in the folder of the sources it is the same program: no source and no test goes along', () => {
  const { stdout } = run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], root)
  const packed = JSON.parse(stdout) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>
  const paths = Object.values(packed).flatMap(({ files }) => files.map(({ path }) => path))

  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli/main.js', 'dist/renderer/index.html', 'LICENSE', manifest.bin['idp-preflight']]),
  )
  expect(
    paths.filter(
      (path) =>
        !/^(dist\/(cli|renderer|legal)\/|dist\/main\/main\.js$|guides\/|build\/(npm-launcher|launch-words|node-advice)\.js$|docs\/(report|explain)\.schema\.json$|package\.json$|[A-Z]+(\.md)?$)/.test(
          path,
        ),
    ),
  ).toEqual([])
  expect(
    spawnSync(process.execPath, [join(root, manifest.bin['idp-preflight']), '--version'], { encoding: 'utf8' }).stdout,
  ).toContain(manifest.version)
})

test('an older Node says what is missing instead of ending in a trace', () => {
  const older = (process.env.PATH ?? '')
    .split(delimiter)
    .map((each) => join(each, windows ? 'node.exe' : 'node'))
    .find(
      (file) =>
        existsSync(file) &&
        Number(execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]) < 24,
    )
  test.skip(!older, 'There is no older Node here; test/unit/build/launcher.test.ts stands in for one.')

  const { stdout, stderr, status } = run(older ?? '', [join(installed, 'bin', 'idp-preflight.js'), '--version'], empty)

  expect(stdout).toBe('')
  expect(stderr).toMatch(/^IdP Preflight requires Node 24\.11 or newer\. This is Node \d+\.\d+\.\d+\. .+https:.+\n$/)
  expect(status).toBe(1)
})

test('the sums are those of the files, and the SBOM is among them', () => {
  const release = join(folder, 'release')
  const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8')

  expect([...sums.matchAll(/ {2}(.+)$/gm)].map(([, name]) => name)).toEqual([
    `${manifest.name}-${manifest.version}-npm.cdx.json`,
    `${manifest.name}-${manifest.version}.tgz`,
  ])
  test.skip(process.platform !== 'linux', 'sha256sum is a program of Linux.')
  const { stderr, status } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
    cwd: release,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
