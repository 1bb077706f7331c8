import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, isStale } from './bundle.ts'
import { writeLegal } from './released.ts'
import { root } from './root.ts'
import { products } from './targets.ts'
import { words } from './words/index.ts'

/**
 * Removes the built entry of the desktop, because npm packs the file that `main` names even if `files` leaves it out. The next
 * start of the desktop builds it again.
 */
export function withoutDesktop(dist: string): void {
  rmSync(join(dist, '.built-main'), { force: true })
  rmSync(join(dist, 'main'), { recursive: true, force: true })
}

/** npm calls this before `npm pack` in this folder. It prints to standard error, because npm's own output may be JSON. */
if (import.meta.main) {
  const stale = products.npm.filter(isStale)
  if (stale.length > 0) console.error(words.bundle.building({ targets: stale }))
  await bundle(stale)
  writeLegal('npm', join(root, 'dist', 'legal'))
  withoutDesktop(join(root, 'dist'))
}
