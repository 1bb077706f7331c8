import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Machine {
  platform: NodeJS.Platform
  uid: number | undefined
  /** A file of the kernel's settings; null where this system has none of that name. */
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

/** Settings by which systems keep programs from making user namespaces, with the value that forbids it. */
const restrictions: readonly (readonly [setting: string, forbids: string, where: string])[] = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1', 'Ubuntu 23.10 and later'],
  ['kernel/unprivileged_userns_clone', '0', 'older Debian'],
  ['user/max_user_namespaces', '0', 'hardened systems'],
]

/** Whether this user is root, as whom Chromium refuses to run with its sandbox on. */
export const asRoot = ({ platform, uid }: Pick<Machine, 'platform' | 'uid'> = thisMachine): boolean =>
  platform === 'linux' && uid === 0

/** Whether the helper beside the executable belongs to root and runs as root: the older way to a sandbox. */
function hasHelper(executable: string): boolean {
  const found = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001
}

/**
 * Why Chromium's sandbox cannot start here, found by looking: Chromium itself ends with a trace that speaks of a SUID
 * helper. Null where nothing is known against it.
 */
export function noSandbox(executable: string, machine: Machine = thisMachine): string | null {
  if (machine.platform !== 'linux' || hasHelper(executable)) return null
  const found = restrictions.find(([setting, forbids]) => machine.setting(setting) === forbids)
  return found
    ? `this system restricts user namespaces (${found[0].replaceAll('/', '.')}=${found[1]}, as on ${found[2]}), so the window would have no sandbox`
    : null
}

/** Lines by which Chromium says, at its end, that it could not start its sandbox; it warns from the same files. */
export const sandboxTrace =
  /FATAL:.{0,200}(setuid_sandbox_host|zygote_host_impl|credentials\.cc)|SUID sandbox helper binary|No usable sandbox!/
