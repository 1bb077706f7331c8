import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Configuration } from 'electron-builder'
import { configuration } from './builder.ts'
import { electronDistOf, type Made, targetsOf } from './builder-targets.ts'
import { bundle } from './bundle.ts'
import { type Arch, archs } from './electron-arch.ts'
import type { Found } from './electron-binary.ts'
import { electronAt, electronFor } from './electron-for.ts'
import { macSigningWords } from './mac-signing.ts'
import { machineOf, toolsReachable } from './machine.ts'
import { npmPackage } from './npm-package.ts'
import { optionsOf, orExit } from './options.ts'
import { ownSystem, plan, planLines, type System, systems } from './package-plan.ts'
import { writeLegal, writeSbom, writeSums } from './released.ts'
import { root } from './root.ts'
import { withoutCredentials } from './said-safely.ts'
import { products } from './targets.ts'
import { words } from './words/index.ts'

/**
 * `npm run package [-- --dir] [-- --output FOLDER] [-- --system linux|windows|mac]… [-- --arch x64|arm64]…`: lists
 * which installers this computer can build, and builds them into `release/`, with the npm package. `--dir` stops before the
 * installers, `--built` uses the existing `dist/`. With ELECTRON_OVERRIDE_DIST_PATH that copy of Electron is packed, and
 * Electron is not downloaded. Exit 3: this computer cannot build a desktop program.
 */
const values = orExit(() =>
  optionsOf('npm run package', process.argv.slice(2), {
    dir: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    output: { type: 'string', default: 'release' },
    system: { type: 'string', multiple: true },
    arch: { type: 'string', multiple: true },
  }),
)

function oneOf<T extends string>(option: string, given: readonly string[], known: readonly T[]): T[] {
  const unknown = given.find((each) => !(known as readonly string[]).includes(each))
  if (unknown === undefined) return given as T[]
  console.error(words.package.unknown({ option, name: unknown, known }))
  process.exit(2)
}

const own = ownSystem(process.platform)
const wantedSystems = oneOf('system', values.system ?? (own ? [own] : []), systems)
const wantedArchs = oneOf('arch', values.arch ?? archs, archs)

const electrons: Record<string, Found> = {}
for (const system of wantedSystems)
  for (const arch of wantedArchs) electrons[`${system}-${arch}`] = electronAt(system, arch)

const surroundings = { platform: process.platform, env: process.env, reachable: await toolsReachable(process.env) }
const machine = machineOf(surroundings)
const planned = () => plan(machine, { systems: wantedSystems, archs: wantedArchs, electrons })

const first = planned()
console.log(planLines(first).join('\n'))
if (!values.dir) console.log(words.package['npm-too'])

/** Downloads each Electron of the plan after it was printed, and names the installers that cannot be built without one. */
for (const name of Object.keys(electrons)) {
  const [system, arch] = name.split('-') as [System, Arch]
  const taken = values.dir || first.some((each) => each.system === system && each.arch === arch && each.why === null)
  if (!taken) continue
  const electron = await electronFor(system, arch)
  electrons[name] = electron
  if ('missing' in electron) console.log(words.package['not-fetched']({ system, arch, why: electron.missing }))
}

/** With `--dir` each Electron that was found, otherwise every installer of the plan. */
const made: Made[] = values.dir
  ? Object.entries(electrons).flatMap(([name, electron]) => {
      const [system, arch] = name.split('-') as [System, Arch]
      return 'found' in electron ? [{ system, arch, format: 'dir' }] : []
    })
  : planned().filter(({ why }) => why === null)

async function packDesktop(): Promise<string[]> {
  // With the fuse runAsNode off, Electron cannot run the terminal host: that is in the npm package.
  if (!values.built) await bundle(products.desktop)
  const legal = resolve(values.output, '.legal')
  writeLegal('desktop', legal)
  const config: Configuration = {
    ...configuration,
    directories: { ...configuration.directories, output: values.output },
    electronDist: electronDistOf(electrons),
    extraResources: [{ from: legal, to: '.' }],
  }
  const files = await build({ projectDir: root, config, publish: 'never', targets: targetsOf(made) })
  rmSync(legal, { recursive: true })
  if (wantedSystems.includes('mac')) console.log(macSigningWords())
  return files
}

/** The npm package, what is in each package (SBOM), and the sums of all that lies in the folder. */
async function packRest(): Promise<string[]> {
  if (!values.built) await bundle(products.npm)
  const file = npmPackage(values.output)
  if (made.length > 0) writeSbom('desktop', values.output)
  writeSums(values.output)
  return [file]
}

try {
  const files = made.length > 0 ? await packDesktop() : []
  if (!values.dir) files.push(...(await packRest()))
  if (files.length > 0) console.log(words.package.packed({ files }))
  else if (made.length > 0) console.log(words.package['packed-into']({ folder: values.output }))
  if (made.length === 0) {
    console.error(words.package['no-desktop'])
    process.exitCode = 3
  }
} catch (error) {
  console.error(withoutCredentials(error instanceof Error ? error.message : String(error)))
  console.error(words.package.unfinished({ folder: values.output }))
  process.exitCode = 1
}
