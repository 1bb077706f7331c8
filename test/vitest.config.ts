import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const names = ['laws', 'unit', 'http', 'cli'] as const

/** Slow is not wrong: a test that starts a program or a server may take its time on a busy machine. */
const testTimeout = { laws: 60_000, unit: 30_000, http: 60_000, cli: 180_000 }

/** Tests of TLS and of ways through proxies, which run a second time with the TLS library that Electron has. */
const boringssl = [
  ...['answer-faults', 'large-hello', 'misbehaviours', 'name-faults', 'pac', 'real-proxies', 'tls', 'tls-faults'],
  'way-faults',
]

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    expect: { poll: { timeout: 10_000 } },
    // A machine that many share stops for seconds. What passed at its second try is named at the end of `npm test`.
    retry: process.env.CI ? 1 : 0,
    // Every core, not all but one: many tests wait for a program or a server, and this process only hands out files.
    maxWorkers: '100%',
    projects: [
      ...names.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          setupFiles: ['test/support/window-words.ts'],
          testTimeout: testTimeout[name],
          hookTimeout: testTimeout[name],
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'http-boringssl',
          include: [...boringssl.map((name) => `test/http/${name}.test.ts`), 'test/unit/practice/faults.test.ts'],
          setupFiles: ['test/support/boringssl.ts', 'test/support/window-words.ts'],
          testTimeout: testTimeout.http,
          hookTimeout: testTimeout.http,
        },
      },
    ],
  },
})
