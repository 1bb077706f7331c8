import { defineConfig } from '@playwright/test'
import { chromiumArguments, chromiumBinary } from './support/chromium.ts'

const browser = chromiumBinary()

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/playwright',
  workers: 2,
  retries: 0,
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
    { name: 'ui', testDir: './ui', use: { browserName: 'chromium' } },
    { name: 'desktop', testDir: './desktop' },
    { name: 'package', testDir: './package' },
  ],
})
