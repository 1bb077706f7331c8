import { Arch as BuilderArch, Platform } from 'electron-builder'
import type { Arch } from './electron-arch.ts'
import type { Found } from './electron-binary.ts'
import { ownSystem, type System } from './package-plan.ts'

const platforms: Readonly<Record<System, Platform>> = {
  linux: Platform.LINUX,
  windows: Platform.WINDOWS,
  mac: Platform.MAC,
}

/** One thing to make: an installer, or `dir` for the folder alone. */
export interface Made {
  system: System
  arch: Arch
  format: string
}

/** What is made, as electron-builder takes it. */
export function targetsOf(made: readonly Made[]): Map<Platform, Map<BuilderArch, string[]>> {
  const bySystem = [...Map.groupBy(made, ({ system }) => system)]
  return new Map(
    bySystem.map(([system, each]) => [
      platforms[system],
      new Map(
        [...Map.groupBy(each, ({ arch }) => arch)].map(([arch, list]) => [
          BuilderArch[arch],
          list.map(({ format }) => format),
        ]),
      ),
    ]),
  )
}

/** The copy of Electron that electron-builder packs, for each system and processor. */
export const electronDistOf =
  (electrons: Readonly<Record<string, Found>>) =>
  ({ platformName, arch }: { platformName: string; arch: string }): string => {
    const electron = electrons[`${ownSystem(platformName as NodeJS.Platform)}-${arch}`]
    // Without a path, electron-builder would download Electron by itself. A path that does not exist stops it.
    return electron && 'found' in electron ? electron.found : `no-electron-for-${platformName}-${arch}`
  }
