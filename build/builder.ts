import type { Configuration } from 'electron-builder'
import manifest from '../package.json' with { type: 'json' }
import { afterExtract } from './after-extract.ts'
import { builderFuses } from './fuses.ts'
import { macSigning } from './mac-signing.ts'
import { formats } from './package-plan.ts'
import { flipStrictly } from './strict-fuses.ts'

/** A name that is not the product's, with no space in it: it is typed into terminals. */
const executableName = 'idp-preflight'

const vendor = 'IdP Preflight developers'

/** The file of an installer: its system and processor stand in its name, so that none takes another's place. */
const artifact = (form = ''): string => `\${name}-\${version}-\${os}-\${arch}${form}.\${ext}`

/**
 * What is packed, for electron-builder. Everything of ours is bundled into `dist/`; of `node_modules` only keytar and
 * the interpreter of PAC files are needed at run time, for the files that they bring. Nothing is uploaded anywhere: there is no update server and no publisher.
 */
export const configuration: Configuration = {
  appId: 'app.idp-preflight.desktop',
  productName: 'IdP Preflight',
  copyright: vendor,
  directories: { output: 'release', buildResources: 'build' },
  files: [
    'dist/main/**',
    'dist/preload/**',
    'dist/renderer/**',
    'guides/**/*.yaml',
    'package.json',
    '!**/node_modules/**',
    'node_modules/keytar/package.json',
    'node_modules/keytar/LICENSE.md',
    'node_modules/keytar/lib/**',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
    'node_modules/keytar/prebuilds/${platform}-${arch}/**',
    'node_modules/quickjs-wasi/package.json',
    'node_modules/quickjs-wasi/quickjs.wasm',
    'node_modules/quickjs-wasi/dist/**/*.js',
    '!**/*.map',
  ],
  asar: true,
  // The system loads native files by path, which only works outside the archive.
  asarUnpack: ['node_modules/keytar/prebuilds/**'],
  // keytar's native files are prebuilt and do not depend on Electron's version (Node-API).
  npmRebuild: false,
  electronLanguages: ['en', 'en-US'],
  electronFuses: builderFuses(),
  afterExtract,
  afterPack: flipStrictly,
  publish: null,
  // Which of these are made, and for which processor, is in `build/package-plan.ts`.
  artifactName: artifact(),
  win: {
    target: [...formats.windows],
    icon: 'build/icons/icon.ico',
    executableName,
  },
  nsis: {
    artifactName: artifact('-setup'),
    // One for each processor, with its own Electron alone.
    buildUniversalInstaller: false,
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: artifact('-portable'), buildUniversalInstaller: false },
  mac: {
    target: [...formats.mac],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.developer-tools',
    ...macSigning(),
  },
  linux: {
    target: [...formats.linux],
    icon: 'build/icons/png',
    category: 'Development',
    executableName,
    // Else the menu entry of the AppImage starts the program with --no-sandbox, and it refuses that.
    executableArgs: [],
    // The window's name for the desktop is `desktopName` of package.json: the menu entry has to bear the same.
    syncDesktopName: true,
    synopsis: 'Guided set-up and diagnosis of an identity provider',
    description: manifest.description,
    maintainer: manifest.author,
    vendor,
  },
  deb: {
    depends: [
      'libgtk-3-0',
      'libnotify4',
      'libnss3',
      'libxss1',
      'libxtst6',
      'xdg-utils',
      'libatspi2.0-0',
      'libuuid1',
      'libsecret-1-0',
    ],
  },
  rpm: {
    depends: [
      'gtk3',
      'libnotify',
      'nss',
      'libXScrnSaver',
      '(libXtst or libXtst6)',
      'xdg-utils',
      'at-spi2-core',
      '(libuuid or libuuid1)',
      '(libsecret or libsecret-1-0)',
    ],
  },
}

export default configuration
