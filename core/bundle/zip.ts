import { unzipSync, zipSync } from 'fflate'

/** The files of an archive by their names. */
export type Files = Readonly<Record<string, Uint8Array>>

/** What an archive may hold at most: more than any bundle has. */
export const limits = { archive: 33_554_432, file: 25_165_824, all: 50_331_648, files: 16 } as const

/** A plain name without a folder: nothing that could lead elsewhere is one. */
const plainName = /^[a-z][a-z0-9-]{0,40}\.[a-z]{2,5}$/

/** Why an archive cannot be read. */
export type ZipFault = 'too-large' | 'damaged' | 'not-ours'

/** One archive of these files, each with the same date, so that the same files give the same bytes. */
export const zipped = (files: Files): Uint8Array =>
  zipSync({ ...files }, { level: 6, mtime: '1980-01-01T00:00:00', os: 3, attrs: 0o600 << 16 })

/**
 * Reads an archive. What it says of its sizes is held against the limits before anything is unpacked, and no file is unpacked
 * beyond the size that it says it has.
 */
export function unzipped(archive: Uint8Array): Files | ZipFault {
  if (archive.length > limits.archive) return 'too-large'
  if (archive[0] !== 0x50 || archive[1] !== 0x4b) return 'not-ours'
  let fault: ZipFault | null = null
  let all = 0
  const names = new Set<string>()
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize, compression }) => {
        all += originalSize
        if (originalSize > limits.file || all > limits.all || names.size >= limits.files) fault ??= 'too-large'
        if (!plainName.test(name) || names.has(name)) fault ??= 'not-ours'
        if (compression !== 0 && compression !== 8) fault ??= 'damaged'
        names.add(name)
        if (fault) throw new Error(fault)
        return true
      },
    })
    return Object.values(files).some((file) => file.length > limits.file) ? 'too-large' : files
  } catch {
    return fault ?? 'damaged'
  }
}
