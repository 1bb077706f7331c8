import type { Configuration } from 'electron-builder'
import { builderFuses } from './fuses.ts'
import { macSigning } from './mac-signing.ts'
import { flipStrictly } from './strict-fuses.ts'

/** A name that is not the product's, with no space in it: it is typed into terminals. */
const executableName = 'idp-preflight'

/**
 * What is packed, for electron-builder. Everything of ours is bundled into `dist/`; of `node_modules` only keytar and
 * the interpreter of PAC files are needed at run time, for the files that they bring. Nothing is uploaded anywhere: there is no update server and no publisher.
 */
export const configuration: Configuration = {
  appId: 'app.idp-preflight.desktop',
  productName: 'IdP Preflight',
  copyright: 'IdP Preflight developers',
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
  afterPack: flipStrictly,
  publish: null,
  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'build/icons/icon.ico',
    executableName,
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.developer-tools',
    ...macSigning(),
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icons/png',
    category: 'Development',
    executableName,
    // Else the menu entry of the AppImage starts the program with --no-sandbox, and it refuses that.
    executableArgs: [],
    synopsis: 'Guided set-up and diagnosis of an identity provider',
    maintainer: 'IdP Preflight developers',
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
}

export default configuration
