import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { icnsTypes, icoSizes, linuxSizes } from '../../../build/icon-files.ts'

const folder = new URL('../../../build/icons/', import.meta.url)
const read = (name: string): Buffer => readFileSync(new URL(name, folder))

/** Width and height as a PNG states them in its first chunk. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test('there is a picture of each size for Linux, and it has that size', () => {
  expect(readdirSync(new URL('png/', folder)).sort()).toEqual(linuxSizes.map((size) => `${size}x${size}.png`).sort())
  for (const size of linuxSizes) expect(sizeOf(read(`png/${size}x${size}.png`))).toEqual([size, size])
})

test('the Windows icon holds each size it names', () => {
  const ico = read('icon.ico')

  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, icoSizes.length])
  icoSizes.forEach((size, index) => {
    const entry = ico.subarray(6 + 16 * index, 22 + 16 * index)
    const offset = entry.readUInt32LE(12)
    expect(entry.readUInt8(0)).toBe(size % 256)
    expect(sizeOf(ico.subarray(offset, offset + entry.readUInt32LE(8)))).toEqual([size, size])
  })
})

test('the macOS icon holds each of its types in the size that Apple gives it', () => {
  const icns = read('icon.icns')
  const found: Record<string, number> = {}
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])

  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found[icns.toString('latin1', at, at + 4)] = sizeOf(icns.subarray(at + 8))[0]

  expect(found).toEqual(icnsTypes)
})
