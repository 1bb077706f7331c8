import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './root.ts'
import { products } from './targets.ts'
import { words } from './words/index.ts'

export const targets = ['renderer', 'main', 'preload', 'cli'] as const
export type Target = (typeof targets)[number]

const sources = ['core', 'renderer', 'electron', 'web', 'cli', 'build', 'docs/manual', 'package.json', 'vite.config.ts']
const stamp = (target: Target): string => join(root, 'dist', `.built-${target}`)

function newestIn(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** Whether a source is newer than what was built from it. */
export function isStale(target: Target): boolean {
  if (!existsSync(stamp(target))) return true
  const built = statSync(stamp(target)).mtimeMs
  return sources.some((source) => newestIn(join(root, source)) > built)
}

/** Builds targets into `dist/`, one after the other. Throws what Vite throws. */
export async function bundle(wanted: readonly Target[] = targets): Promise<void> {
  // The folders in vite.config.ts are relative to this one.
  process.chdir(root)
  for (const target of wanted) {
    const begun = new Date()
    await build({ configFile: join(root, 'vite.config.ts'), mode: target, logLevel: 'warn' })
    mkdirSync(join(root, 'dist'), { recursive: true })
    // The date is that of the beginning, so that a change during the build is newer.
    writeFileSync(stamp(target), begun.toISOString())
    utimesSync(stamp(target), begun, begun)
  }
}

if (import.meta.main) {
  const asked = process.argv.slice(2)
  const unknown = asked.find((name) => !(targets as readonly string[]).includes(name))
  if (unknown) {
    console.error(words.bundle['no-target']({ name: unknown, targets }))
    process.exit(2)
  }
  const wanted = asked.length > 0 ? (asked as Target[]) : targets
  await bundle(wanted)
  // For `npm pack` in this folder, which packs the same files as `npm run package:npm`, and names all dependencies.
  const { writeLegal } = await import('./released.ts')
  if (products.npm.every((target) => existsSync(stamp(target)))) writeLegal('npm', join(root, 'dist', 'legal'))
  console.log(words.bundle.built({ targets: wanted }))
}
