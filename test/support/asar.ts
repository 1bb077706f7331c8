import { extractFile, listPackage, statFile } from '@electron/asar'

/** One file of an archive: its text, or null when it lies unpacked beside the archive. */
export type AsarFiles = ReadonlyMap<string, string | null>

/** Reads the files of an asar archive. */
export function readAsar(file: string): AsarFiles {
  const files = listPackage(file, { isPack: false })
    .map((path) => path.slice(1).replaceAll('\\', '/'))
    .flatMap((path) => {
      const entry = statFile(file, path)
      if (!('size' in entry)) return []
      return [[path, entry.unpacked ? null : extractFile(file, path).toString('utf8')] as const]
    })
  return new Map(files)
}
