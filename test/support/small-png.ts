import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and alpha of every pixel. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array
}

const colors = 256

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(4)
  ends.writeUInt32BE(crc32(body))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, body, ends])
}

/** The colors that are used most, and for every other color the nearest of them. */
function paletteOf({ data }: Pixels): { palette: number[]; indexOf: (color: number) => number } {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const color = colorAt(data, at)
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, colors)
  const known = new Map(palette.map((color, index) => [color, index]))
  const far = (a: number, b: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0)
  const indexOf = (color: number): number => {
    const index = known.get(color)
    if (index !== undefined) return index
    let best = 0
    for (let at = 1; at < palette.length; at++)
      if (far(color, palette[at] ?? 0) < far(color, palette[best] ?? 0)) best = at
    known.set(color, best)
    return best
  }
  return { palette, indexOf }
}

const colorAt = (data: Uint8Array, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)

/** A PNG with a palette of 256 colors, which is enough for a window, in a third of the bytes. Transparency is dropped. */
export function smallPng(pixels: Pixels): Buffer {
  const { width, height, data } = pixels
  const { palette, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colorAt(data, (y * width + x) * 4))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colorBytes = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', colorBytes),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
