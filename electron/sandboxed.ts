import type { WhyNot } from './life.ts'

interface Start {
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  isPackaged: boolean
}

/** Arguments that turn Chromium's sandbox off, or that only work without one. */
const loosening = ['no-sandbox', 'no-zygote', 'single-process', 'disable-seccomp-filter-sandbox']

/** The name of a switch as Chromium reads it (base/command_line.cc): behind one dash or two, a slash on Windows, before any `=`. */
const switchIn = (argument: string): string => /^(?:--?|\/)([^=]*)/.exec(argument)?.[1]?.toLowerCase() ?? ''

/**
 * Why the program must not start: it was started without the sandbox that keeps a page away from this computer. Null where
 * the sandbox is on. Asked before `app.enableSandbox()`, which takes the argument away from Chromium's list again.
 */
export function sandboxOff({ argv, env, isPackaged }: Start): WhyNot | null {
  // Tests of an unpacked program may run as root, where Chromium has no sandbox.
  if (!isPackaged && env.PREFLIGHT_TESTS_WITHOUT_SANDBOX === '1') return null
  const given = argv.find((argument) => loosening.includes(switchIn(argument)))
  if (given && switchIn(given) === 'no-sandbox' && env.APPIMAGE) return (words) => words['appimage-sandbox']
  if (given) return (words) => words['sandbox-argument']({ argument: given.slice(0, 60) })
  // Electron asks whether the variable is there, not what it holds.
  return env.ELECTRON_DISABLE_SANDBOX === undefined ? null : (words) => words['sandbox-variable']
}
