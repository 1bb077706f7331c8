import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Builds an empty Svelte page with the tools that build the window. `folder` has its files until `remove` is called. */
export async function buildEmptyPage(): Promise<{ folder: string; remove(): void }> {
  const { build } = await import('vite')
  const { svelte } = await import('@sveltejs/vite-plugin-svelte')
  const scratch = join(root, 'dist', 'bench')
  mkdirSync(scratch, { recursive: true })
  const made = mkdtempSync(join(scratch, 'empty-'))
  writeFileSync(
    join(made, 'index.html'),
    '<!doctype html><title>empty</title><div id="app"></div><script type="module" src="./main.ts"></script>',
  )
  writeFileSync(
    join(made, 'main.ts'),
    "import { mount } from 'svelte'\nimport App from './App.svelte'\nmount(App, { target: document.body })\n",
  )
  writeFileSync(join(made, 'App.svelte'), '<h1>nothing</h1>\n')
  await build({
    root: made,
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte({ configFile: false })],
    build: { outDir: 'out', modulePreload: false },
  })
  return { folder: join(made, 'out'), remove: () => rmSync(made, { recursive: true }) }
}

/** Builds the window as it is shipped. */
export function buildWindow(): string {
  const ran = spawnSync(
    process.execPath,
    [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', 'renderer', '--logLevel', 'silent'],
    { cwd: root, stdio: 'inherit' },
  )
  if (ran.status !== 0) throw new Error('the renderer does not build')
  return join(root, 'dist', 'renderer')
}
