import { type Options, svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, mergeConfig, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { manual } from './build/manual-files.ts'
import { packedModules } from './build/packed-modules.ts'
import { remLengths } from './build/rem.ts'
import { cli, main, preload } from './build/targets.ts'

/** The window is served from its own origin, `app://` among them, where `crossorigin` would only ask for trouble. */
const sameOrigin: Plugin = {
  name: 'same-origin',
  transformIndexHtml: { order: 'post', handler: (html) => html.replaceAll(' crossorigin', '') },
}

/** There is one style sheet and nothing to load ahead, so Vite's loader has nothing to do before it imports. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

/**
 * Nearly all of the first file is used at once. Chromium compiles it then while it loads, beside everything else, and not
 * function by function when each is called.
 */
const eager = (chunk: { name: string }): string => (chunk.name === 'window' ? '//# allFunctionsCalledOnLoad' : '')

const classes = new Map<string, string>()
/** The class that keeps a component's styles to itself: as short as it can be, since it stands at every element. */
const cssHash: NonNullable<NonNullable<Options['compilerOptions']>['cssHash']> = ({ hash, filename }) => {
  const name = `s${hash(filename).slice(0, 4)}`
  const other = classes.get(name) ?? filename
  if (other !== filename) throw new Error(`${filename} and ${other} would share the class ${name}. Rename one of them.`)
  classes.set(name, filename)
  return name
}

/** What comes with the window, and what several screens have in common. Many small files would compress worse. */
const pieces: NonNullable<Rolldown.CodeSplittingOptions['groups']> = [
  { name: 'window', tags: ['$initial'], priority: 2 },
  { name: 'parts', minShareCount: 2, priority: 1 },
]

const renderer = (): UserConfig => ({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true, cssHash } }),
    sameOrigin,
    plainImports,
    manual(),
  ],
  css: { postcss: { plugins: [remLengths] } },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    cssCodeSplit: false,
    /** The content security policy allows no inline script and no font from a `data:` address. */
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: { groups: pieces }, postBanner: eager } },
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
