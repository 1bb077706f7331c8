import { words } from './words/index.ts'

/** An icon file that holds pictures of several sizes, each a PNG. */
export interface Picture {
  size: number
  png: Buffer
}

/** Sizes in the folder for Linux, one file each. */
export const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
export const icoSizes = [16, 24, 32, 48, 64, 128, 256]
/** Apple's four-letter type → pixels; `ic11` to `ic14` are for displays with twice the resolution. */
export const icnsTypes: Readonly<Record<string, number>> = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
}

/** Windows: a header, a directory of 16 bytes a picture, then the PNGs. */
export function ico(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = 6 + 16 * pictures.length
  const directory = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // 256 does not fit into a byte and is written as 0.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...directory, ...pictures.map(({ png }) => png)])
}

/** macOS: `icns` and the whole length, then each picture with its type and length. */
export function icns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const blocks = Object.entries(icnsTypes).map(([type, size]) => {
    const png = pictures.get(size)
    if (!png) throw new Error(words.icons['no-picture']({ size, type }))
    return Buffer.concat([head(type, png.length + 8), png])
  })
  const length = blocks.reduce((total, block) => total + block.length, 8)
  return Buffer.concat([head('icns', length), ...blocks])
}

function head(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.write(type, 0, 'latin1')
  bytes.writeUInt32BE(length, 4)
  return bytes
}
