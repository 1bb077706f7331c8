import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Electron marks the place of its fuses in the executable, see `@electron/fuses`. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** `e_machine` of an ELF file for each processor. */
export const elfMachines: Readonly<Record<string, number>> = { x64: 62, arm64: 183 }

/** The beginning of an ELF file for a processor; one that is unknown to the loaders where it is none of ours. */
export function elfHead(arch: string): Buffer {
  const head = Buffer.alloc(4096, '-')
  head.write('\x7fELF', 'latin1')
  head.writeUInt16LE(elfMachines[arch] ?? 0, 18)
  return head
}

/**
 * Lays out a folder that electron-builder takes for an unpacked Electron for Linux: enough to prove what is packed and
 * how the fuses end up, on a machine that has never seen the real one. `count` is the number of fuses that it has.
 */
export function fakeElectronDist(folder: string, version: string, count: number, arch: string = process.arch): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const wire = [elfHead(arch), Buffer.from(sentinel), Buffer.from([1, count]), Buffer.from('1'.repeat(count))]
  writeFileSync(join(folder, 'electron'), Buffer.concat([...wire, Buffer.alloc(1024)]), { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'resources', 'default_app.asar'), 'stand-in')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/de.pak'])
    writeFileSync(join(folder, name), 'stand-in')
}
