import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { words } from './words/index.ts'

interface Machine {
  platform: NodeJS.Platform
  uid: number | undefined
  /** A setting of the kernel; null where this system does not have it. */
  setting(name: string): string | null
}

const thisMachine: Machine = {
  platform: process.platform,
  uid: process.getuid?.(),
  setting(name) {
    try {
      return readFileSync(`/proc/sys/${name}`, 'utf8').trim()
    } catch {
      return null
    }
  },
}

/** Settings by which systems stop programs from making user namespaces, with the value that forbids it. */
const restrictions = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1', 'ubuntu'],
  ['kernel/unprivileged_userns_clone', '0', 'debian'],
  ['user/max_user_namespaces', '0', 'hardened'],
] as const

/** Whether this user is root. Chromium does not run as root with its sandbox on. */
export const asRoot = ({ platform, uid }: Pick<Machine, 'platform' | 'uid'> = thisMachine): boolean =>
  platform === 'linux' && uid === 0

/** Whether the helper beside the executable belongs to root and runs as root: the older type of sandbox. */
function hasHelper(executable: string): boolean {
  const found = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001
}

/**
 * Why Chromium's sandbox cannot start on this system, read from its settings, because Chromium itself ends with a trace
 * about a SUID helper. Null if no reason is known.
 */
export function noSandbox(executable: string, machine: Machine = thisMachine): string | null {
  if (machine.platform !== 'linux' || hasHelper(executable)) return null
  const found = restrictions.find(([setting, forbids]) => machine.setting(setting) === forbids)
  if (!found) return null
  const [setting, forbids, system] = found
  return words.electron.restricted({ setting: `${setting.replaceAll('/', '.')}=${forbids}`, system })
}

/** Lines that Chromium writes before it ends without a sandbox. Warnings come from the same files. */
export const sandboxTrace =
  /FATAL:.{0,200}(setuid_sandbox_host|zygote_host_impl|credentials\.cc)|SUID sandbox helper binary|No usable sandbox!/
