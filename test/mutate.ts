import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `npm run mutate FOLDER`: changes the code of one folder in many small ways, runs the unit tests of that folder against each
 * change (all unit tests where it has none of its own), and lists the changes that no test noticed. `--ignoreStatic` leaves
 * out what is evaluated only when a file is loaded, which costs a run of all those tests each; `MUTATE_TESTS` in the
 * environment names other tests, such as those alone that start no server. What is known from the last run of the folder is
 * not run again. Needs time and two processors; it is no part of `npm test`. The table of results is in `docs/mutation.md`.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const kept = join(root, '.mutation')
const [folder = '', ...more] = process.argv.slice(2)
if (
  !/^(core|cli|web|electron|renderer|build)(\/[\w-]+)*(\/[\w-]+\.ts)?$/.test(folder) ||
  !existsSync(join(root, folder))
) {
  console.error('mutate takes one folder or file of ours, such as: npm run mutate core/report')
  process.exit(2)
}
const name = folder.replaceAll('/', '-')
mkdirSync(kept, { recursive: true })
const config = join(kept, `${name}.config.json`)
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutate.vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
    // A sentence is judged by people, not by tests.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['dist', 'release', 'test-results', 'playwright-report', '.mutation'],
    incremental: true,
    incrementalFile: join(kept, `${name}.json`),
    tempDirName: join('.mutation', 'tmp'),
    concurrency: 2,
    timeoutMS: 60_000,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true, reportScoreTable: true },
    jsonReporter: { fileName: join(kept, `${name}.report.json`) },
    allowEmpty: true,
  }),
)
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
// The unit tests mirror the code: those of `core/app` stand in `test/unit/app`.
const own = `test/unit/${folder.replace(/^core\//, '').split('/')[0]}`
// The code is loaded once for all tests of these folders, by Node itself: to load it anew for each file takes longer than the
// tests. Those of others need Vite, or keep something between them.
const together = /^core\/(checks|network|oauth|probes|providers|report|run)\b/.test(folder)
// A test looks for what the sessions share beside the repository, and the changed copy stands elsewhere.
const shared = ['../shared', '../../shared'].map((place) => join(root, place)).find((place) => existsSync(place))
const env = {
  // Every change loads the code again: what was read of it once is kept.
  NODE_COMPILE_CACHE: join(kept, 'compiled'),
  ...(together ? { MUTATE_TOGETHER: 'yes' } : {}),
  ...(shared ? { PREFLIGHT_SHARED: shared } : {}),
  ...(existsSync(join(root, own)) ? { MUTATE_TESTS: `${own}/**/*.test.ts` } : {}),
  ...process.env,
}
const { status } = spawnSync(process.execPath, [stryker, 'run', config, ...more], { cwd: root, stdio: 'inherit', env })

interface Result {
  files: Record<string, { mutants: { status: string }[] }>
}
const result = join(kept, `${name}.report.json`)
if (existsSync(result)) {
  const { files } = JSON.parse(readFileSync(result, 'utf8')) as Result
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status))
  const killed = all.filter((state) => state === 'Killed' || state === 'Timeout').length
  const judged = all.filter((state) => state !== 'Ignored' && !state.endsWith('Error')).length
  console.log(`\n${folder}: ${killed} of ${judged} killed, ${((100 * killed) / Math.max(1, judged)).toFixed(1)} %`)
}
process.exitCode = status ?? 1
