import { execFileSync } from 'node:child_process'
import process from 'node:process'

/** The convention of CONTRIBUTING.md: `area: what is true now`. */
const shape = /^[a-z][\w.-]*( [\w.-]+){0,2}(, [a-z][\w.-]*( [\w.-]+){0,2})*: \S/
/** Kinds of work. They do not say what is true now. */
const kinds = /^(wip|fix|feat|chore|refactor|style|perf|bugfix|hotfix)\b/
const longest = 100

/** What is wrong with the first line of a message; null if it is right. Git's own merges and reverts pass. */
export function problemOf(subject: string): string | null {
  if (/^(Merge|Revert) /.test(subject)) return null
  if (kinds.test(subject)) return 'names a kind of work; name the area and what is true now'
  if (!shape.test(subject)) return 'does not have the form “area: what is true now”'
  if (subject.endsWith('.')) return 'ends with a period'
  return subject.length > longest ? `has ${subject.length} characters; ${longest} are allowed` : null
}

/** One line for each subject that does not follow the convention. */
export const problemsOf = (subjects: readonly string[]): string[] =>
  subjects.flatMap((subject) => {
    const problem = problemOf(subject)
    return problem ? [`"${subject}" ${problem}.`] : []
  })

if (import.meta.main) {
  const [range] = process.argv.slice(2)
  if (!range || range.startsWith('-')) {
    console.error('Usage: node .github/commit-messages.ts BASE..HEAD   (PR_TITLE in the environment is checked too)')
    process.exit(2)
  }
  const log = execFileSync('git', ['log', '--format=%s', range, '--'], { encoding: 'utf8' })
  const title = process.env.PR_TITLE
  const wrong = problemsOf([...(title ? [title] : []), ...log.split('\n').filter(Boolean)])
  for (const line of wrong) console.error(line)
  if (wrong.length > 0) console.error('The convention is in CONTRIBUTING.md, under “Commit messages”.')
  process.exitCode = wrong.length > 0 ? 1 : 0
}
