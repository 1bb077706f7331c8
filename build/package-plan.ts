import { type Arch, archs } from './electron-arch.ts'
import type { Found } from './electron-binary.ts'
import { words } from './words/index.ts'

/** What is made for each system: an installer and, if the system has one, a form that does not require installation. */
export const formats = {
  linux: ['AppImage', 'deb', 'rpm'],
  windows: ['nsis', 'portable'],
  mac: ['dmg', 'zip'],
} as const

export type System = keyof typeof formats
export type Format = (typeof formats)[System][number]
export const systems = Object.keys(formats) as System[]

const systemOf: Partial<Record<NodeJS.Platform, System>> = { linux: 'linux', win32: 'windows', darwin: 'mac' }

/** The system of this computer; undefined where nothing is made for it. */
export const ownSystem = (platform: NodeJS.Platform): System | undefined => systemOf[platform]

export interface Machine {
  platform: NodeJS.Platform
  /** Whether a program can be called. */
  hasProgram(name: string): boolean
  /** Why electron-builder's own tool for a format is missing; null if it exists or can be downloaded. */
  missingTool(format: Format): string | null
}

/** One installer, and why it cannot be made here; null where it can. */
export interface Installer {
  system: System
  arch: Arch
  format: Format
  why: string | null
}

/** Why a format cannot be built on this computer: the system, or a missing program. */
function needs(system: System, format: Format, { platform, hasProgram }: Machine): string | null {
  if (system === 'mac') return platform === 'darwin' ? null : words.package['needs-mac']
  if (system === 'linux' && platform === 'win32') return words.package['needs-linux-or-mac']
  if (system === 'windows' && platform !== 'win32' && !hasProgram('wine')) return words.package['needs-windows-or-wine']
  if (format === 'rpm' && !hasProgram('rpmbuild')) return words.package['needs-rpmbuild']
  return null
}

export interface Wanted {
  systems: readonly System[]
  archs: readonly Arch[]
  /** Electron for each system and processor that is wanted, by names such as `linux-x64`. */
  electrons: Readonly<Record<string, Found>>
}

/**
 * Every installer, and the first reason why it cannot be built on this computer. Reasons that cannot be changed come
 * first, then programs that could be installed, then downloads.
 */
export function plan(machine: Machine, wanted: Wanted): Installer[] {
  const why = (system: System, arch: Arch, format: Format): string | null => {
    const missing = needs(system, format, machine)
    if (missing) return missing
    if (!wanted.systems.includes(system)) return words.package['other-system']({ system })
    if (!wanted.archs.includes(arch)) return words.package['other-arch']({ arch })
    const electron = wanted.electrons[`${system}-${arch}`] ?? { missing: words.package['not-looked-for'] }
    // Downloads start after the plan was printed.
    return 'missing' in electron && !electron.fetchable ? electron.missing : machine.missingTool(format)
  }
  return systems.flatMap((system) =>
    archs.flatMap((arch) =>
      formats[system].map((format) => ({ system, arch, format, why: why(system, arch, format) })),
    ),
  )
}

/** The plan as lines: what is made first, then the rest with the reason, the formats of one reason together. */
export function planLines(installers: readonly Installer[]): string[] {
  const name = ({ system, arch, format }: Installer): string => `${system} ${arch} ${format}`
  const made = installers.filter(({ why }) => why === null)
  const reasons = Map.groupBy(
    installers.filter(({ why }) => why !== null),
    ({ why }) => why,
  )
  return [
    made.length > 0 ? words.package.made : words.package.none,
    ...made.map((each) => `  ${name(each)}`),
    ...(reasons.size > 0 ? [words.package['not-made']] : []),
    ...[...reasons].map(([why, each]) => `  ${each.map(name).join(', ')}: ${why}`),
  ]
}
