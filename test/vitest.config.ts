import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const names = ['laws', 'unit', 'http', 'cli'] as const

/** Slow is not wrong: a test that starts a program or a server may take its time on a busy machine. */
const testTimeout = { laws: 30_000, unit: 15_000, http: 30_000, cli: 60_000 }

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    projects: names.map((name) => ({
      extends: true,
      test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: testTimeout[name] },
    })),
  },
})
