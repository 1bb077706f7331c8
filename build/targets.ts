import type { UserConfig } from 'vite'
import { contract } from '../core/contract/contract.ts'
import { namesOf } from '../electron/contract-names.ts'

/** Never bundled: Electron is the program itself, and the others load files of their own folder. */
export const notBundled = ['electron', 'keytar', 'quickjs-wasi']

/** The products, and the targets that each consists of. */
export const products = { desktop: ['renderer', 'main', 'preload'], npm: ['renderer', 'cli'] } as const
export type Product = keyof typeof products

interface NodeTarget {
  entry: string
  file: string
  format: 'es' | 'cjs'
  define?: Record<string, string>
  /** The first line of the entry, with which a terminal runs it as a program. */
  banner?: string
  /** Threads of the program, by the names of their files, which are beside the entry. */
  threads?: Readonly<Record<string, string>>
}

/** A program for Node in one folder, with all its code except {@link notBundled} and Node's own modules. */
const nodeTarget = (
  { entry, file, format, define = {}, banner = '', threads = {} }: NodeTarget,
  outDir: string,
): UserConfig => ({
  publicDir: false,
  define,
  ssr: { noExternal: true, external: notBundled, target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: notBundled,
      input: { entry, ...threads },
      output: {
        format,
        entryFileNames: ({ name }) => (name === 'entry' ? file : `${name}.js`),
        // Beside the entry, so that `import.meta.dirname` is the same folder in every part.
        chunkFileNames: '[name]-[hash].js',
        banner: ({ isEntry, name }) => (isEntry && name === 'entry' ? banner : ''),
      },
    },
  },
})

const threads = { 'pac-machine': 'core/network/pac-machine.ts' }

export const main = (): UserConfig =>
  nodeTarget({ entry: 'electron/main.ts', file: 'main.js', format: 'es', threads }, 'dist/main')

export const cli = (): UserConfig =>
  nodeTarget(
    { entry: 'cli/main.ts', file: 'main.js', format: 'es', banner: '#!/usr/bin/env node', threads },
    'dist/cli',
  )

/** A sandboxed preload cannot be an ES module and cannot load files, so it is one CommonJS file with the contract's names. */
export const preload = (): UserConfig =>
  nodeTarget(
    {
      entry: 'electron/preload.ts',
      file: 'preload.cjs',
      format: 'cjs',
      define: { __CONTRACT_NAMES__: JSON.stringify(namesOf(contract)) },
    },
    'dist/preload',
  )
