import { readFileSync } from 'node:fs'

interface Entry {
  files?: Record<string, Entry>
  size?: number
  offset?: string
  unpacked?: boolean
}

/** One file of an archive: its text, or null when it lies unpacked beside the archive. */
export type AsarFiles = ReadonlyMap<string, string | null>

/** Reads an asar archive: a header of JSON with lengths in front of it, then the files one after the other. */
export function readAsar(file: string): AsarFiles {
  const bytes = readFileSync(file)
  const start = 8 + bytes.readUInt32LE(4)
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry
  const found = new Map<string, string | null>()
  const walk = (entry: Entry, path: string): void => {
    for (const [name, child] of Object.entries(entry.files ?? {})) {
      const at = path ? `${path}/${name}` : name
      if (child.files) walk(child, at)
      else if (child.unpacked) found.set(at, null)
      else
        found.set(
          at,
          bytes.toString('utf8', start + Number(child.offset), start + Number(child.offset) + (child.size ?? 0)),
        )
    }
  }
  walk(header, '')
  return found
}
