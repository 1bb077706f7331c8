import { parseArgs } from 'node:util'
import { build, type Configuration, Platform } from 'electron-builder'
import { configuration } from './builder.ts'
import { bundle, root } from './bundle.ts'
import { electronBinary } from './electron-binary.ts'
import { macSigningWords } from './mac-signing.ts'

/**
 * `npm run package [-- --dir] [-- --output FOLDER]`: builds and packs for the system it runs on, into `release/`. `--dir`
 * stops before the installers, `--built` takes `dist/` as it is. With ELECTRON_OVERRIDE_DIST_PATH that copy of Electron is
 * packed and nothing is fetched. Exit 3: no Electron.
 */
const { values } = parseArgs({
  options: { dir: { type: 'boolean' }, built: { type: 'boolean' }, output: { type: 'string', default: 'release' } },
})

const platforms: Partial<Record<NodeJS.Platform, Platform>> = {
  darwin: Platform.MAC,
  win32: Platform.WINDOWS,
  linux: Platform.LINUX,
}

/** The folder of Electron to pack: prepared beforehand or fetched by the package; electron-builder would fetch its own. */
function electronDist(): { folder: string } | { missing: string } {
  const binary = electronBinary()
  if ('missing' in binary) return binary
  return { folder: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? `${root}node_modules/electron/dist` }
}

const electron = electronDist()
const platform = platforms[process.platform]
if ('missing' in electron || !platform) {
  const why = 'missing' in electron ? electron.missing : `there is no package for ${process.platform}`
  console.error(`Nothing was packaged: ${why}.`)
  console.error(
    'Set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron of the version in package.json, or fetch it once.',
  )
  process.exit(3)
}

// The terminal host is not packed: with the fuse runAsNode off, Electron cannot run it. It comes by npm.
if (!values.built) await bundle(['renderer', 'main', 'preload'])
const config: Configuration = {
  ...configuration,
  directories: { ...configuration.directories, output: values.output },
  electronDist: electron.folder,
}
const files = await build({
  projectDir: root,
  config,
  publish: 'never',
  targets: values.dir ? platform.createTarget('dir') : platform.createTarget(),
})
if (platform === Platform.MAC) console.log(macSigningWords())
console.log(values.dir ? `Packed into ${values.output}/.` : `Packed:\n${files.map((file) => `  ${file}`).join('\n')}`)
