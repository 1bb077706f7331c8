import { spawnSync } from 'node:child_process'

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

let updated = false

/** Installs Debian packages where that is possible without asking anybody. Null when done, else one sentence why not. */
export function aptInstall(packages: readonly string[]): string | null {
  const list = packages.join(' ')
  if (process.env.PREFLIGHT_NO_APT === '1') return `PREFLIGHT_NO_APT is set, so ${list} was not installed`
  if (process.platform !== 'linux') return `${list} would come from apt-get, which this system does not have`
  if (process.getuid?.() !== 0) return `installing ${list} needs root; run \`sudo apt-get install ${list}\` once`
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return `there is no apt-get to install ${list}`
  // Lists of an older day name files that the mirror no longer has. A failed update may still leave usable lists.
  if (!updated) run('apt-get', ['update', '-qq'])
  updated = true
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages])
    ? null
    : `apt-get could not install ${list}`
}
