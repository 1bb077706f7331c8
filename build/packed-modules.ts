import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { root } from './root.ts'

/** The file that lists the packages of a target. */
const listOf = (target: string): string => join(root, 'dist', `.packed-${target}.json`)

/**
 * The folder of the package that a file belongs to, such as `node_modules/zod`; null where it is one of ours. Code that the
 * bundler adds by itself belongs to the bundler.
 */
export function packageFolderOf(id: string): string | null {
  const helper = id.match(/^\0(vite|rolldown)\//)
  if (helper) return `node_modules/${helper[1]}`
  const parts = (id.split('?')[0] ?? '').split(sep).join('/').split('/')
  const last = parts.lastIndexOf('node_modules')
  const end = last + (parts[last + 1]?.startsWith('@') ? 3 : 2)
  return last < 0 || parts.length <= end ? null : parts.slice(parts.indexOf('node_modules'), end).join('/')
}

/** Every file that went into a bundle: modules, and files that were copied, such as fonts. */
export function filesOf(bundle: Rolldown.OutputBundle, base: string): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.keys(output.modules)
      : output.originalFileNames.map((name) => relative(root, resolve(base, name))),
  )
}

/** Records, for {@link packedInto}, the packages that a target contains, read from the module graph itself. */
export function packedModules(target: string): Plugin {
  let base = root
  return {
    name: 'packed-modules',
    configResolved: (config) => {
      base = config.root
    },
    writeBundle(_options, bundle) {
      const folders = filesOf(bundle, base).flatMap((file) => packageFolderOf(file) ?? [])
      mkdirSync(join(root, 'dist'), { recursive: true })
      writeFileSync(listOf(target), `${JSON.stringify([...new Set(folders)].sort(), null, 2)}\n`)
    },
  }
}

/** The folders of the packages whose code went into a target that was built. */
export const packedInto = (target: string): string[] => JSON.parse(readFileSync(listOf(target), 'utf8')) as string[]
