import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Electron marks the place of its fuses in the executable, see `@electron/fuses`. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * Lays out a folder that electron-builder takes for an unpacked Electron for Linux: enough to prove what is packed and
 * how the fuses end up, on a machine that has never seen the real one. `count` is the number of fuses that it has.
 */
export function fakeElectronDist(folder: string, version: string, count: number): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const wire = [
    Buffer.from(`\x7fELF${'-'.repeat(4096)}${sentinel}`),
    Buffer.from([1, count]),
    Buffer.from('1'.repeat(count)),
  ]
  writeFileSync(join(folder, 'electron'), Buffer.concat([...wire, Buffer.alloc(1024)]), { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/de.pak'])
    writeFileSync(join(folder, name), 'stand-in')
}
