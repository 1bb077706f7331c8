import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, isStale } from './bundle.ts'
import { writeLegal } from './released.ts'
import { root } from './root.ts'
import { products } from './targets.ts'
import { words } from './words/index.ts'

/**
 * Takes away what was built for the desktop's entry: npm packs the file that `main` names, whatever `files` says. It is built
 * again where it is needed.
 */
export function withoutDesktop(dist: string): void {
  rmSync(join(dist, '.built-main'), { force: true })
  rmSync(join(dist, 'main'), { recursive: true, force: true })
}

/** What npm calls before `npm pack` in this folder: builds what is packed. Says so beside the output, which may be JSON. */
if (import.meta.main) {
  const stale = products.npm.filter(isStale)
  if (stale.length > 0) console.error(words.bundle.building({ targets: stale }))
  await bundle(stale)
  writeLegal('npm', join(root, 'dist', 'legal'))
  withoutDesktop(join(root, 'dist'))
}
