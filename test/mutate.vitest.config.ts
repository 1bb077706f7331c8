import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = globSync(process.env.MUTATE_TESTS ?? 'test/unit/**/*.test.ts', { cwd: root })
/** A test that puts another module in the place of one needs all of them loaded anew. */
const replaces = (file: string) => readFileSync(join(root, file), 'utf8').includes('vi.mock(')
const sharing = process.env.MUTATE_TOGETHER ? all.filter((file) => !replaces(file)) : []
const apart = all.filter((file) => !sharing.includes(file))
const project = (name: string, include: string[], more: object) =>
  include.length > 0 ? [{ extends: true as const, test: { name, include, ...more } }] : []

/** The unit tests alone, for `npm run mutate`: they are fast, and need no proxy, no browser and no built program. */
export default defineConfig({
  root,
  test: {
    environment: 'node',
    testTimeout: 15_000,
    projects: [
      ...project('together', sharing, { isolate: false, experimental: { viteModuleRunner: false } }),
      ...project('apart', apart, { setupFiles: ['test/support/window-words.ts'] }),
    ],
  },
})
