import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'

const path = (): string =>
  process.platform === 'win32'
    ? `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts`
    : '/etc/hosts'

/** Addresses that a hosts file gives a name; a file that cannot be read gives none. */
export function hostsEntries(name: string, read: () => string = () => readFileSync(path(), 'utf8')): string[] {
  try {
    return read()
      .split(/\r?\n/)
      .map((line) => (line.split('#')[0] ?? '').trim().split(/\s+/))
      .filter(([address = '', ...names]) => isIP(address) !== 0 && names.some((each) => each.toLowerCase() === name))
      .map(([address = '']) => address)
  } catch {
    return []
  }
}
