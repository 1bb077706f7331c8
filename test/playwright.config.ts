import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumBinary } from './support/chromium.ts'
import type { HostName } from './ui/support/walk-host.ts'

const browser = chromiumBinary()

/** What is written once and goes behind every window: the real core, and a person before it. */
const walks = [
  'walks.spec.ts',
  'real-network.spec.ts',
  'faults.spec.ts',
  'sign-on-walk.spec.ts',
  'practice-admin-walk.spec.ts',
]

export default defineConfig<{ hostName: HostName }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/playwright',
  workers: 2,
  // As Vitest's.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    headless: true,
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      args: [...chromiumArguments],
      ...('found' in browser ? { executablePath: browser.found } : {}),
    },
  },
  projects: [
    { name: 'ui', testDir: './ui', testIgnore: '**/ui/desktop/**' },
    // The same walks behind the desktop's window, and what that window must do and must not.
    { name: 'stand-in', testDir: './ui', testMatch: [...walks, 'desktop/*.spec.ts'], use: { hostName: 'stand-in' } },
    {
      name: 'desktop',
      testIgnore: '**/ui/desktop/**',
      testMatch: ['desktop/*.spec.ts', ...walks.map((walk) => `ui/${walk}`)],
      use: { hostName: 'electron' },
    },
    { name: 'package', testDir: './package' },
  ],
})
