import { grammarOf } from '../../core/words/intl.ts'

const { either, list } = grammarOf('en')

/** Systems that restrict user namespaces by default, by the setting that does so. */
const restrictingSystems = { ubuntu: 'Ubuntu 23.10 and later', debian: 'older Debian', hardened: 'hardened systems' }

/** What the scripts of package.json say to the developer who runs them. Types of other languages follow from it. */
export const en = {
  /** Replaces the sentences of the terminal host that name --help, because these scripts do not have it. */
  wrong: {
    'unknown-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: there is no option ${option}. Options: ${list(known)}.`,
    'loose-argument': ({ command, known }: { command: string; known: readonly string[] }) =>
      `${command}: an argument has no option before it. Options: ${list(known)}.`,
    'unreadable-option': ({ command, option, known }: { command: string; option: string; known: readonly string[] }) =>
      `${command}: ${option} is not used correctly. Options: ${list(known)}.`,
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
  /** What `npm run package` says, and why an installer cannot be built. */
  package: {
    unknown: ({ option, name, known }: { option: string; name: string; known: readonly string[] }) =>
      `There is no ${option} ${name}. Use ${either(known)}.`,
    made: 'These installers will be built:',
    none: 'This computer cannot build an installer.',
    'not-made': 'These installers will not be built:',
    'npm-too': 'The npm package will also be built. It contains the terminal program and the window for a browser.',
    'not-fetched': ({ system, arch, why }: { system: string; arch: string; why: string }) =>
      `Not built: ${system} ${arch}: ${why}`,
    packed: ({ files }: { files: readonly string[] }) => `Built:\n${files.map((file) => `  ${file}`).join('\n')}`,
    'packed-into': ({ folder }: { folder: string }) => `Built in ${folder}/.`,
    'no-desktop':
      'The desktop app was not built. Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron of the version in package.json.',
    unfinished: ({ folder }: { folder: string }) =>
      `The build did not finish. Do not distribute the files in ${folder}/.`,
    'needs-mac': 'requires macOS',
    'needs-linux-or-mac': 'requires Linux or macOS',
    'needs-windows-or-wine': 'requires Windows or wine',
    'needs-rpmbuild': 'requires rpmbuild (package rpm)',
    'other-system': ({ system }: { system: string }) => `not selected; add --system ${system}`,
    'other-arch': ({ arch }: { arch: string }) => `not selected; add --arch ${arch}`,
    'not-looked-for': 'Electron was not searched for',
    /** @param variable names a local copy of the tool, where there is such a variable */
    'no-tool': ({ source, variable }: { source: string; variable: string | null }) =>
      `electron-builder must download a tool from ${source}, and this server does not respond${
        variable ? `; to use a local copy, set ${variable}` : ''
      }`,
  },
  signing: {
    notarized: 'Signed with your certificate and notarized.',
    /** @param groups each a list of variables that is complete by itself */
    signed: ({ groups }: { groups: readonly string[] }) =>
      `Signed with your certificate, not notarized. To notarize, set: ${groups.join('; or ')}.`,
    'ad-hoc':
      'Signed ad hoc. The app runs on this Mac, and Gatekeeper blocks it on other Macs. To sign it, set CSC_LINK and CSC_KEY_PASSWORD, or CSC_NAME.',
  },
  /** Why there is no desktop window or no Electron to pack: within `start.no-window`, or after the name of an installer. */
  electron: {
    'not-installed': 'the package electron is not installed; run `npm ci`',
    'no-binary': "Electron's binary has not been downloaded; run `npx install-electron`",
    'other-version': ({ found, version }: { found: string; version: string }) =>
      `Electron's binary has version ${found}, and the package has version ${version}; run \`npx install-electron\``,
    'no-file': ({ path }: { path: string }) => `${path} does not exist; run \`npx install-electron\``,
    'no-override': ({ path }: { path: string }) => `ELECTRON_OVERRIDE_DIST_PATH is set, but ${path} does not exist`,
    'no-display': 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)',
    'folder-version': ({ folder, found, version }: { folder: string; found: string; version: string }) =>
      `${folder} contains Electron ${found}, and the package has version ${version}`,
    'folder-arch': ({ folder, found, arch }: { folder: string; found: string; arch: string }) =>
      `${folder} contains Electron for ${found}, and ${arch} is required`,
    /** @param target such as `linux-x64` */
    'not-prepared': ({ target }: { target: string }) =>
      `ELECTRON_OVERRIDE_DIST_PATH does not contain Electron for ${target}`,
    'not-downloaded': ({ target }: { target: string }) => `Electron for ${target} has not been downloaded`,
    'target-skipped': ({ target }: { target: string }) =>
      `Electron for ${target} has not been downloaded, and ELECTRON_SKIP_BINARY_DOWNLOAD is set`,
    'target-failed': ({ target, why }: { target: string; why: string }) =>
      `Electron for ${target} could not be downloaded (${why})`,
    'no-installer': 'the package electron has no installer; run `npm ci`',
    failed: ({ why }: { why: string }) => `Electron could not be downloaded (${why})`,
    /** Why Electron may not be downloaded: within `electron.forbidden`. */
    'skip-set': 'ELECTRON_SKIP_BINARY_DOWNLOAD is set',
    'in-ci': 'CI is set, and ELECTRON_MIRROR is not set',
    forbidden: ({ missing, why }: { missing: string; why: string }) => `${missing}; ${why}`,
    'as-root': 'the window requires a sandbox, and the sandbox does not run as root',
    /** @param setting of the kernel, with its value */
    restricted: ({ setting, system }: { setting: string; system: keyof typeof restrictingSystems }) =>
      `this system restricts user namespaces (${setting}, as on ${restrictingSystems[system]}), so the window would have no sandbox`,
    'no-sandbox': 'Chromium could not start its sandbox on this system',
    /** @param last the last line that Electron wrote; may be empty */
    ended: ({ signal, status, last }: { signal: string | null; status: number | null; last: string }) =>
      `Electron exited immediately (${signal ?? `exit status ${status}`})${last ? `: ${last}` : ''}`,
  },
  /** How far a download is, and why it was stopped. */
  download: {
    'of-target': ({ target }: { target: string }) => `Downloading Electron for ${target} (about 120 MB, only once).`,
    'of-window': 'Downloading Electron (about 120 MB, only once). Press Ctrl-C to stop.',
    progress: ({ megabytes }: { megabytes: number }) => `  ${megabytes.toFixed(1)} MB`,
    stalled: ({ seconds }: { seconds: number }) => `no data arrived for ${seconds} s`,
    'too-long': ({ seconds }: { seconds: number }) => `it took longer than ${seconds} s`,
    'too-large': ({ megabytes }: { megabytes: number }) => `it is larger than ${megabytes} MB`,
    exit: ({ status }: { status: number | null }) => `exit status ${status}`,
  },
  license: {
    'not-allowed': ({ name, version, license }: { name: string; version: string; license: string }) =>
      `${name} ${version} has the license ${license}. It cannot be packed, because build/notices.ts does not allow this license.`,
    'not-named': ({ name, version }: { name: string; version: string }) =>
      `${name} ${version} does not name its license, so it cannot be packed.`,
    'no-text': ({ name, version, license }: { name: string; version: string; license: string }) =>
      `${name} ${version} does not contain the text of its license (${license}). Add the text to build/license-texts/.`,
  },
  icons: {
    'no-picture': ({ size, type }: { size: number; type: string }) =>
      `There is no picture of ${size} pixels for ${type}.`,
    'no-browser': ({ why }: { why: string }) => `Chromium draws the icons, and it cannot be used: ${why}`,
  },
  manual: {
    unsupported: ({ kind, source }: { kind: string; source: string }) =>
      `The manual does not support ${kind}: ${source}`,
    'no-title': 'The first line of a page of the manual must be its title.',
  },
  /** What is written into files that are distributed. */
  files: {
    synopsis: 'Guided setup and diagnosis of an identity provider',
    notices: 'IdP Preflight contains third-party software. These are its licenses.',
    'notices-electron': 'The licenses of the components of Electron are in LICENSES.chromium.html, beside the program.',
    license: ({ license }: { license: string }) => `License: ${license}`,
    'sbom-desktop': 'The components of the desktop app. Electron is one component.',
    'sbom-npm': 'The components of the npm package: the terminal program and the window for a browser.',
  },
}
