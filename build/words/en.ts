import { grammarOf } from '../../core/words/intl.ts'

const { either, list } = grammarOf('en')

/** What the scripts of package.json say to who builds. Types of other languages follow from it. */
export const en = {
  /** In place of the sentences of the terminal host that name --help, which these scripts do not have. */
  wrong: {
    'unknown-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: there is no option ${option}. Options: ${list(known)}.`,
    'loose-argument': ({ command, known }: { command: string; known: readonly string[] }) =>
      `${command}: an argument has no option before it. Options: ${list(known)}.`,
    'unreadable-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: ${option} is used in the wrong way. Options: ${list(known)}.`,
  },
  /** What `npm start` says. */
  start: {
    'no-window': ({ why }: { why: string }) =>
      `The desktop window cannot be opened: ${why}. The same window opens in a browser on this computer instead.`,
    serving: ({ url }: { url: string }) =>
      `\n  ${url}\n\nKeep this URL private: anyone who has it can use this program. Press Ctrl-C to stop.`,
  },
  bundle: {
    building: ({ targets }: { targets: readonly string[] }) => `Building ${list(targets)}…`,
    built: ({ targets }: { targets: readonly string[] }) => `Built ${list(targets)} into dist/.`,
    'no-target': ({ name, targets }: { name: string; targets: readonly string[] }) =>
      `There is no target ${name}. Targets: ${list(targets)}.`,
  },
  /** What `npm run package` says, and why an installer cannot be made. */
  package: {
    unknown: ({ option, name, known }: { option: string; name: string; known: readonly string[] }) =>
      `There is no ${option} ${name}. Use ${either(known)}.`,
    made: 'Made here:',
    none: 'No installer can be made here.',
    'not-made': 'Not made here:',
    'npm-too': 'Also made here: the npm package, for the terminal and the window in a browser.',
    'not-fetched': ({ system, arch, why }: { system: string; arch: string; why: string }) =>
      `Not made after all: ${system} ${arch}: ${why}`,
    packed: ({ files }: { files: readonly string[] }) => `Packed:\n${files.map((file) => `  ${file}`).join('\n')}`,
    'packed-into': ({ folder }: { folder: string }) => `Packed into ${folder}/.`,
    'no-desktop':
      'No desktop app was packaged. Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron of the version in package.json.',
    unfinished: ({ folder }: { folder: string }) =>
      `Packaging did not finish. Do not distribute the files in ${folder}/.`,
    'needs-mac': 'it needs macOS',
    'needs-linux-or-mac': 'it needs Linux or macOS',
    'needs-windows-or-wine': 'it needs Windows, or wine',
    'needs-rpmbuild': 'it needs rpmbuild (the package rpm)',
    'other-system': ({ system }: { system: string }) => `not asked for: --system ${system}`,
    'other-arch': ({ arch }: { arch: string }) => `not asked for: --arch ${arch}`,
    'not-looked-for': 'Electron was not looked for',
  },
  signing: {
    notarized: 'Signed with your certificate and notarized.',
    /** @param groups each a list of variables that is complete by itself */
    signed: ({ groups }: { groups: readonly string[] }) =>
      `Signed with your certificate, not notarized. To notarize, set: ${groups.join('; or ')}.`,
    'ad-hoc':
      'Signed ad hoc. The app runs on this Mac, and Gatekeeper blocks it on other Macs. To sign it, set CSC_LINK and CSC_KEY_PASSWORD, or CSC_NAME.',
  },
  /** Why there is no desktop window: within `start.no-window`, or after the name of what is not made. */
  electron: {
    'not-installed': 'the package electron is not installed; run `npm ci`',
    'no-binary': "Electron's binary has not been fetched; `npx install-electron` fetches it",
    'other-version': ({ found, version }: { found: string; version: string }) =>
      `Electron's binary is ${found}, the package is ${version}; \`npx install-electron\` fetches it`,
    'no-file': ({ path }: { path: string }) => `there is no ${path}; \`npx install-electron\` fetches it`,
    'no-override': ({ path }: { path: string }) => `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${path}`,
    'no-display': 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)',
  },
}
