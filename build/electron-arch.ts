import { closeSync, openSync, readSync } from 'node:fs'

/** The processors that installers are made for. */
export const archs = ['x64', 'arm64'] as const
export type Arch = (typeof archs)[number]

/** How each format of executables names its processor: ELF `e_machine`, PE `Machine`, Mach-O `cputype`. */
const elf: Readonly<Record<number, Arch>> = { 62: 'x64', 183: 'arm64' }
const pe: Readonly<Record<number, Arch>> = { 34404: 'x64', 43620: 'arm64' }
const macho: Readonly<Record<number, Arch>> = { 16777223: 'x64', 16777228: 'arm64' }

/** The first bytes of a file; zeros where it is shorter. */
function headOf(file: string): Buffer {
  const bytes = Buffer.alloc(4096)
  const open = openSync(file, 'r')
  try {
    readSync(open, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(open)
  }
  return bytes
}

/** The processor that an executable is made for, read from its header; null if the header does not tell. */
export function archOf(file: string): Arch | null {
  const head = headOf(file)
  if (head.toString('latin1', 0, 4) === '\x7fELF') return elf[head.readUInt16LE(18)] ?? null
  if (head.readUInt32LE(0) === 0xfeedfacf) return macho[head.readUInt32LE(4)] ?? null
  if (head.toString('latin1', 0, 2) !== 'MZ') return null
  const at = head.readUInt32LE(60)
  const isPe = at + 6 <= head.length && head.toString('latin1', at, at + 4) === 'PE\0\0'
  return isPe ? (pe[head.readUInt16LE(at + 4)] ?? null) : null
}
