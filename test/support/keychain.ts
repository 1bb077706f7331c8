import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a command line needs so that a keyring of its own is unlocked while it runs. */
export interface KeyringSession {
  command: readonly string[]
  env: Readonly<Record<string, string>>
}

const tools = ['dbus-run-session', 'gnome-keyring-daemon']
/** Debian's packages of the tools above, and of the library that keytar links to. */
export const keyringPackages = ['gnome-keyring', 'dbus', 'libsecret-1-0']

export const onPath = (tool: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' }).status === 0

const hasLibsecret = (): boolean =>
  spawnSync('sh', ['-c', 'ldconfig -p 2>/dev/null | grep -q libsecret-1'], { stdio: 'ignore' }).status === 0

export const missingKeyringTools = (): string[] => [
  ...tools.filter((tool) => !onPath(tool)),
  ...(hasLibsecret() ? [] : ['libsecret-1']),
]

/**
 * Wraps a command so that it runs on a D-Bus of its own with a fresh, unlocked keyring in a temporary folder: the
 * person's own keyring is never opened. `sleep 1`: the daemon takes its name on the bus after it has forked.
 */
export function inKeyringSession(command: readonly string[], password = 'test'): KeyringSession {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-keyring-'))
  const unlock = `printf %s "$KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; sleep 1; exec "$@"`
  return {
    command: ['dbus-run-session', '--', 'sh', '-c', unlock, 'sh', ...command],
    env: { XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, KEYRING_PASSWORD: password },
  }
}
