import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** What is made or installed, and git's own. */
const notOurs = new Set(['.git', '.mutation', 'dist', 'node_modules', 'playwright-report', 'release', 'test-results'])

/** Every file of the repository by its path from the root, whatever its kind. */
export function filesIn(folder = ''): string[] {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    })
    .sort()
}

export const read = (path: string): string => readFileSync(path, 'utf8')
