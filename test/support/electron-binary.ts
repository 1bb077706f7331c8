import { display, electronBinary } from '../../build/electron-binary.ts'

/** Where Electron must be there, its absence is a failure and not a skip. */
export const desktopRequired = process.env.REQUIRE_DESKTOP === '1'

/** The executable to drive, or one sentence why the desktop tests cannot run here. */
export function desktop(): { found: string } | { missing: string } {
  const binary = electronBinary()
  if ('missing' in binary) return { missing: `Desktop tests need Electron's binary: ${binary.missing}.` }
  const screen = display()
  if ('missing' in screen) return { missing: `Desktop tests need a display: ${screen.missing}; xvfb-run gives one.` }
  return binary
}
