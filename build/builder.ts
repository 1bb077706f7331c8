import type { Configuration } from 'electron-builder'
import { languageIds, primaryOf } from '../core/model/languages.ts'
import manifest from '../package.json' with { type: 'json' }
import { afterExtract } from './after-extract.ts'
import { builderFuses } from './fuses.ts'
import { macSigning } from './mac-signing.ts'
import { formats } from './package-plan.ts'
import { flipStrictly } from './strict-fuses.ts'
import { fileWords } from './words/index.ts'

/** Typed into terminals, so it has no space, unlike the product's name. */
const executableName = 'idp-preflight'

const vendor = 'IdP Preflight developers'

/** Languages that Chromium has only with their region in the name of the file. */
const regional = ['en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW']

/** The file of an installer. Its name contains the system and the processor, so that no file replaces another. */
const artifact = (form = ''): string => `\${name}-\${version}-\${os}-\${arch}${form}.\${ext}`

/**
 * What is packed, for electron-builder. Our code is bundled into `dist/`. Of `node_modules` only keytar and the interpreter
 * of PAC files are included, because they load files of their own at run time. There is no update server and no publisher,
 * so a build does not upload anything.
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
  // The system loads native files by path, and this works only outside the archive.
  asarUnpack: ['node_modules/keytar/prebuilds/**'],
  // keytar's native files are prebuilt and do not depend on Electron's version (Node-API).
  npmRebuild: false,
  electronLanguages: languageIds.flatMap((id) => [id, ...regional.filter((tag) => primaryOf(tag) === id)]),
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
    // One installer for each processor, with only its own Electron.
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
    // Otherwise the menu entry of the AppImage starts the program with --no-sandbox, and the program does not start.
    executableArgs: [],
    // The desktop knows the window by `desktopName` of package.json, so the menu entry must have the same name.
    syncDesktopName: true,
    synopsis: fileWords.synopsis,
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
