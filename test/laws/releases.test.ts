import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { archs } from '../../build/electron-arch.ts'
import { formats } from '../../build/package-plan.ts'
import { read } from './repository.ts'

interface Step {
  name?: string
  run?: string
}
interface Workflow {
  jobs: Record<string, { steps: Step[]; strategy?: { matrix: { include: { os: string; installers: number }[] } } }>
}

const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`)) as Workflow

/** The script of a step, by a word that stands in it alone. */
function scriptOf(name: string, job: string, word: string): string {
  const found = workflow(name).jobs[job]?.steps.filter(({ run }) => run?.includes(word)) ?? []
  if (found.length !== 1 || !found[0]?.run) throw new Error(`${found.length} steps of ${job} have ${word}`)
  return found[0].run
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-release-'))
  mkdirSync(join(folder, 'temp'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script as GitHub does, in an empty folder. */
function bash(script: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, RUNNER_TEMP: join(folder, 'temp'), ...env },
  })
  return { status, stdout }
}

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)

/** The scripts run on GitHub's Linux and macOS, and on Windows in a shell that not every computer has. */
describe.skipIf(process.platform === 'win32')('the scripts of the workflows', () => {
  const version = (): string => scriptOf('release', 'version', 'GITHUB_REF_NAME')
  test.each([
    ['fits', 'v1.2.3', '## [1.2.3] - 2026-12-01', 0],
    ['is another one', 'v1.2.4', '## [1.2.3] - 2026-12-01', 1],
    ['has no v', '1.2.3', '## [1.2.3] - 2026-12-01', 1],
    ['has no section', 'v1.2.3', '## [1.2.2] - 2026-12-01', 1],
    ['has a section without a date', 'v1.2.3', '## [1.2.3]', 1],
    ['has a section that only looks alike', 'v1.2.3', '## [1x2.3] - 2026-12-01', 1],
  ])('a tag that %s', (_what, tag, heading, status) => {
    put('package.json', '{ "version": "1.2.3" }')
    put('CHANGELOG.md', `# Changelog\n\n## [Unreleased]\n\n${heading}\n\n- x\n`)
    expect(bash(version(), { GITHUB_REF_NAME: tag }).status).toBe(status)
  })

  test('the draft tells what stands in the changelog of this version, and no more', () => {
    put(
      'CHANGELOG.md',
      '## [Unreleased]\n\n- c\n\n## [1.2.3] - 2026-12-01\n\n### Added\n\n- b\n\n## [1.2.2] - 2026-11-01\n\n- a\n',
    )
    mkdirSync(join(folder, 'assets'))
    put('assets/SHA256SUMS', '')
    const shown = bash(`gh() { echo "$*"; }\n${scriptOf('release', 'draft', 'gh release create')}`, {
      GITHUB_REF_NAME: 'v1.2.3',
    })
    expect(shown.status).toBe(0)
    expect(shown.stdout).toMatch(/^release create v1\.2\.3 assets\/SHA256SUMS --draft --verify-tag /)
    expect(readFileSync(join(folder, 'temp', 'notes.md'), 'utf8').trim()).toBe('### Added\n\n- b')
  })

  test.each([
    ['v1.2.3', '--draft --verify-tag', '--access public --tag latest'],
    ['v1.2.3-beta.1', '--draft --prerelease --verify-tag', '--access public --tag next'],
  ])('%s is prepared with %s and published with %s', (tag, draft, publish) => {
    put('CHANGELOG.md', '')
    mkdirSync(join(folder, 'assets'))
    put('assets/idp-preflight-1.tgz', '')
    const env = { GITHUB_REF_NAME: tag }
    const drafted = bash(`gh() { echo "$*"; }\n${scriptOf('release', 'draft', 'gh release create')}`, env)
    const published = bash(`npm() { echo "$*"; }\n${scriptOf('release', 'npm', 'npm publish')}`, env)
    expect(drafted.stdout).toContain(` assets/idp-preflight-1.tgz ${draft} --title ${tag} `)
    expect(published.stdout).toBe(`publish ./assets/idp-preflight-1.tgz --provenance ${publish}\n`)
  })

  test.runIf(process.platform === 'linux')(
    'the checksums are of every file, and of no list that was there before',
    () => {
      for (const name of ['b.deb', 'a b.zip', 'SHA256SUMS']) put(name, name)
      expect(bash(scriptOf('release', 'attest', 'sha256sum')).status).toBe(0)
      const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
      expect(lines.map((line) => line.slice(66))).toEqual(['a b.zip', 'b.deb'])
      expect(bash('sha256sum --check SHA256SUMS').status).toBe(0)
    },
  )

  test('a missing installer fails the run, and other files do not count', () => {
    mkdirSync(join(folder, 'release'))
    for (const name of [
      'idp-preflight-1-linux-x64.deb',
      'idp-preflight-1-linux-x64.rpm',
      'idp-preflight-1.zip.blockmap',
      'builder.yaml',
    ])
      put(`release/${name}`, '')
    const script = scriptOf('package', 'package', 'INSTALLERS')
    expect([1, 2, 3].map((wanted) => bash(script, { INSTALLERS: String(wanted) }).status)).toEqual([1, 0, 1])
  })
})

test('each system is expected to make each of its installers', () => {
  const expected = workflow('package').jobs.package?.strategy?.matrix.include
  const many = (system: keyof typeof formats): number => formats[system].length * archs.length
  expect(expected?.map(({ os, installers }) => [os.split('-')[0], installers])).toEqual([
    ['ubuntu', many('linux')],
    ['windows', many('windows')],
    ['macos', many('mac')],
  ])
})

describe('updates of dependencies', () => {
  const { version, updates } = parse(read('.github/dependabot.yml')) as {
    version: number
    updates: {
      'package-ecosystem': string
      directory: string
      schedule: { interval: string }
      'commit-message': { prefix: string }
    }[]
  }
  test('come for packages and for actions, weekly', () => {
    expect(version).toBe(2)
    expect(updates.map((each) => [each['package-ecosystem'], each.directory, each.schedule.interval])).toEqual([
      ['npm', '/', 'weekly'],
      ['github-actions', '/', 'weekly'],
    ])
  })
})
