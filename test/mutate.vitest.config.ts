import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The unit tests alone, for `npm run mutate`: they are fast, and need no proxy, no browser and no built program. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    setupFiles: ['test/support/window-words.ts'],
    include: [process.env.MUTATE_TESTS ?? 'test/unit/**/*.test.ts'],
    testTimeout: 15_000,
    // To load everything anew for each test file takes longer than the tests.
    isolate: false,
    experimental: { viteModuleRunner: false },
  },
})
