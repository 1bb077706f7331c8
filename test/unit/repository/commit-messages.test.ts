import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, problemsOf } from '../../../.github/commit-messages.ts'

describe('the first line of a commit message', () => {
  test.each([
    'okta: a suspended app is named as deactivated',
    'network, test: a silent proxy ends with the run',
    'ui tests: a busy machine may take its time',
    'new setup, token screen: guides by provider',
    'macos: x',
    `docs: ${'x'.repeat(94)}`,
    "Merge branch 'c-network' into b-core",
    'Revert "tls: what was said"',
  ])('is good: %s', (subject) => {
    expect(problemOf(subject)).toBeNull()
  })

  test.each([
    ['wip', 'a kind of work'],
    ['fix: the mask', 'a kind of work'],
    ['feat(store): setups', 'a kind of work'],
    ['chore(deps): bump zod', 'a kind of work'],
    ['README, architecture', 'the form'],
    ['what is seen has no time', 'the form'],
    ['tls:no space', 'the form'],
    ['tls: ', 'the form'],
    ['a b c d e: too many words for an area', 'the form'],
    ['Tls: a capital', 'the form'],
    ['tls: a sentence.', 'a period'],
    [`docs: ${'x'.repeat(95)}`, '101 characters; 100'],
  ])('is not good: %s', (subject, problem) => {
    expect(problemOf(subject)).toContain(problem)
  })

  test('a word that only begins like a kind of work is an area', () => {
    expect(problemOf('fixes: name what exists')).toBeNull()
    expect(problemOf('features: x')).toBeNull()
  })

  test('is quoted beside what is wrong with it', () => {
    expect(problemsOf(['tls: a', 'tls: b.', 'Tls: c'])).toEqual([
      '"tls: b." ends with a period.',
      '"Tls: c" does not have the form “area: what is true now”.',
    ])
  })
})

describe('the command', () => {
  const program = resolve('.github/commit-messages.ts')
  const folder = mkdtempSync(join(tmpdir(), 'preflight-messages-'))
  const inFolder = { cwd: folder, encoding: 'utf8' } as const
  beforeAll(() => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], inFolder)
    git('init', '-q')
    for (const subject of ['Old words.', 'tls: a', 'tls: b', 'Tls c'])
      git('commit', '-q', '--allow-empty', '-m', subject)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const checked = (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const { PR_TITLE: _, ...rest } = process.env
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
      ...inFolder,
      env: { ...rest, ...env },
    })
    return { status, lines: stderr.split('\n').filter((line) => line.startsWith('"')) }
  }
  test.each<[string, NodeJS.ProcessEnv, string[], number, string[]]>([
    ['passes commits of the range alone', {}, ['HEAD~3..HEAD~1'], 0, []],
    [
      'names the commit that is wrong',
      {},
      ['HEAD~3..HEAD'],
      1,
      ['"Tls c" does not have the form “area: what is true now”.'],
    ],
    [
      'reads the title of the pull request',
      { PR_TITLE: 'wip' },
      ['HEAD~3..HEAD~1'],
      1,
      ['"wip" names a kind of work; name the area and what is true now.'],
    ],
    ['needs a range', {}, [], 2, []],
    ['takes no option for a range', {}, ['--all'], 2, []],
  ])('%s', (_what, env, args, status, lines) => {
    expect(checked(env, ...args)).toEqual({ status, lines })
  })
})
