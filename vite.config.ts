import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, mergeConfig, type Plugin, type UserConfig } from 'vite'
import { packedModules } from './build/packed-modules.ts'
import { cli, main, preload } from './build/targets.ts'

/** The window is served from its own origin, `app://` among them, where `crossorigin` would only ask for trouble. */
const sameOrigin: Plugin = {
  name: 'same-origin',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
}

const renderer = (): UserConfig => ({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), sameOrigin],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    cssCodeSplit: false,
    /** The content security policy allows no inline script and no font from a `data:` address. */
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})

/** What can be built, by `vite build --mode <name>`; tools that only look at the window ask for `development`. */
const targets: Readonly<Record<string, () => UserConfig>> = { renderer, main, preload, cli, development: renderer }

export default defineConfig(({ mode, command }) => {
  const target = targets[mode]
  if (target) return mergeConfig(target(), { plugins: [packedModules(mode)] })
  if (command === 'serve') return {}
  throw new Error(`Unknown build target "${mode}". Use --mode with one of: ${Object.keys(targets).join(', ')}.`)
})
