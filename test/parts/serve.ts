import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { authorityPem } from '../ui/support/certificates.ts'
import { type Scenario, startFakeHost } from '../ui/support/fake-host.ts'

/** What the parts are shown with: the usual, and what is rare. */
const worlds: Readonly<Record<string, Scenario>> = {
  usual: { also: ['sign-on', 'key'], tokens: 'access', theme: 'system' },
  rare: {
    connection: 'untrusted',
    tokens: 'differs',
    noKeychain: 'no secret service is running',
    storeNotice: 'The file of setups was damaged. A backup was restored.',
    refused: [{ file: '/home/you/guides/acme/wiki.yaml', line: 12, reason: 'steps[2].id: is used twice' }],
    customers: { acme: 'Acme', staging: 'Acme' },
    shared: [authorityPem],
    proxy: { mode: 'url', url: 'http://proxy.acme.example:8080' },
    proxyLogin: true,
  },
}

/**
 * `npm run parts`: builds the page that shows every part of the window in every state, and serves it with answers that are
 * written down. Prints a line `WORLD URL` for each world, and runs until it is stopped.
 */
const pages = join(import.meta.dirname, '..', '..', 'dist', 'parts')
await build({
  root: import.meta.dirname,
  base: './',
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  build: { outDir: pages, emptyOutDir: true, target: 'es2023', modulePreload: false, assetsInlineLimit: 0 },
})
for (const [world, scenario] of Object.entries(worlds)) {
  const host = await startFakeHost(scenario, pages)
  console.log(`${world} ${host.url}`)
  process.once('SIGTERM', () => void host.stop())
}
console.log('ready')
