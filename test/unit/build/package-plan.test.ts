import { expect, test } from 'vitest'
import { electronDistOf, targetsOf } from '../../../build/builder-targets.ts'
import { archs } from '../../../build/electron-arch.ts'
import { formats, type Machine, ownSystem, plan, planLines, systems } from '../../../build/package-plan.ts'

const everything: Machine = { platform: 'linux', hasProgram: () => true, missingTool: () => null }
const electrons = Object.fromEntries(
  systems.flatMap((system) => archs.map((arch) => [`${system}-${arch}`, { found: `/electrons/${system}-${arch}` }])),
)
const all = { systems, archs, electrons }

/** The reasons, one for each distinct pair of format and reason, without those that can be made. */
const reasons = (machine: Partial<Machine>, wanted = {}): Record<string, string> =>
  Object.fromEntries(
    plan({ ...everything, ...machine }, { ...all, ...wanted })
      .filter(({ why }) => why !== null)
      .map(({ system, arch, format, why }) => [`${system} ${arch} ${format}`, why ?? '']),
  )

test('there is an installer for every system, processor and format', () => {
  expect(plan(everything, all).map(({ system, arch, format }) => `${system} ${arch} ${format}`)).toEqual([
    'linux x64 AppImage',
    'linux x64 deb',
    'linux x64 rpm',
    'linux arm64 AppImage',
    'linux arm64 deb',
    'linux arm64 rpm',
    'windows x64 nsis',
    'windows x64 portable',
    'windows arm64 nsis',
    'windows arm64 portable',
    'mac x64 dmg',
    'mac x64 zip',
    'mac arm64 dmg',
    'mac arm64 zip',
  ])
})

test.each([
  ['linux', ['mac']],
  ['darwin', []],
  ['win32', ['linux', 'mac']],
  ['freebsd', ['mac']],
] as const)('with every program and every Electron, %s cannot make those of %j', (platform, expected) => {
  const made = plan({ ...everything, platform }, all)

  expect([...new Set(made.flatMap(({ system, why }) => (why ? [system] : [])))]).toEqual(expected)
})

test('a reason names what is missing', () => {
  const none = { hasProgram: () => false }

  expect(reasons(none)).toMatchObject({
    'linux x64 rpm': 'requires rpmbuild (package rpm)',
    'windows arm64 nsis': 'requires Windows or wine',
    'mac x64 dmg': 'requires macOS',
    'mac arm64 zip': 'requires macOS',
  })
  expect(Object.keys(reasons(none)).filter((name) => name.startsWith('linux'))).toEqual([
    'linux x64 rpm',
    'linux arm64 rpm',
  ])
  expect(reasons({ ...none, platform: 'win32' })['linux x64 deb']).toBe('requires Linux or macOS')
  expect(Object.keys(reasons({ ...none, platform: 'win32' })).some((name) => name.startsWith('windows'))).toBe(false)
  expect(Object.keys(reasons({ ...none, platform: 'darwin' })).some((name) => name.startsWith('mac'))).toBe(false)
})

test('each program is asked for by its own name', () => {
  const only = (name: string) => ({ hasProgram: (asked: string) => asked === name })

  expect(reasons(only('rpmbuild'))['linux x64 rpm']).toBeUndefined()
  expect(reasons(only('rpmbuild'))['windows x64 nsis']).toBe('requires Windows or wine')
  expect(reasons(only('wine'))['windows x64 nsis']).toBeUndefined()
  expect(reasons(only('wine'))['linux x64 rpm']).toContain('rpmbuild')
})

test('a processor without an Electron of its own gets no installer, and no other loses its own', () => {
  const arm64 = { missing: 'Electron for linux-arm64 could not be downloaded (offline)' }
  const found = reasons({}, { systems: ['linux'], electrons: { ...electrons, 'linux-arm64': arm64 } })

  for (const format of formats.linux) {
    expect(found[`linux arm64 ${format}`]).toBe(arm64.missing)
    expect(found[`linux x64 ${format}`]).toBeUndefined()
  }
  expect(reasons({}, { electrons: {} })['linux x64 deb']).toBe('Electron was not searched for')
})

test('what was not asked for is not made, and says how to ask', () => {
  const found = reasons({}, { systems: ['linux'], archs: ['x64'] })

  expect(found['windows x64 nsis']).toBe('not selected; add --system windows')
  expect(found['linux arm64 deb']).toBe('not selected; add --arch arm64')
  expect(found['linux x64 deb']).toBeUndefined()
  // What cannot be made is not offered.
  expect(found['mac x64 dmg']).toBe('requires macOS')
})

test('a tool of electron-builder that is not to be had comes last', () => {
  const missingTool = (format: string) => (format === 'deb' ? 'no fpm' : null)

  expect(reasons({ missingTool }, { systems: ['linux'], archs: ['x64'] })).toMatchObject({ 'linux x64 deb': 'no fpm' })
  expect(reasons({ missingTool })['linux x64 AppImage']).toBeUndefined()
  expect(reasons({ missingTool }, { electrons: {} })['linux x64 deb']).toBe('Electron was not searched for')
})

test('the lines say what is made, then the rest, each reason once', () => {
  const lines = planLines(
    plan({ ...everything, hasProgram: () => false }, { ...all, systems: ['linux'], archs: ['x64'] }),
  )

  expect(lines).toEqual([
    'These installers will be built:',
    '  linux x64 AppImage',
    '  linux x64 deb',
    'These installers will not be built:',
    '  linux x64 rpm, linux arm64 rpm: requires rpmbuild (package rpm)',
    '  linux arm64 AppImage, linux arm64 deb: not selected; add --arch arm64',
    '  windows x64 nsis, windows x64 portable, windows arm64 nsis, windows arm64 portable: requires Windows or wine',
    '  mac x64 dmg, mac x64 zip, mac arm64 dmg, mac arm64 zip: requires macOS',
  ])
  expect(planLines(plan({ ...everything, platform: 'darwin' }, all))).not.toContain(
    'These installers will not be built:',
  )
  expect(planLines(plan(everything, { ...all, electrons: {} }))[0]).toBe('This computer cannot build an installer.')
})

test('a system is known by Node’s name for it', () => {
  expect([ownSystem('linux'), ownSystem('win32'), ownSystem('darwin'), ownSystem('aix')]).toEqual([
    'linux',
    'windows',
    'mac',
    undefined,
  ])
})

test('electron-builder gets each system once, with its processors and their formats', () => {
  const targets = targetsOf([
    { system: 'linux', arch: 'x64', format: 'deb' },
    { system: 'linux', arch: 'x64', format: 'rpm' },
    { system: 'linux', arch: 'arm64', format: 'deb' },
    { system: 'mac', arch: 'arm64', format: 'dmg' },
  ])

  expect([...targets].map(([{ name }, ofSystem]) => [name, [...ofSystem]])).toEqual([
    [
      'linux',
      [
        [1, ['deb', 'rpm']],
        [3, ['deb']],
      ],
    ],
    ['mac', [[3, ['dmg']]]],
  ])
})

test('electron-builder packs the Electron of the processor, and downloads none by itself', () => {
  const dist = electronDistOf({
    'linux-x64': { found: '/x64' },
    'linux-arm64': { missing: 'none' },
    'mac-x64': { found: '/mac' },
  })

  expect(dist({ platformName: 'linux', arch: 'x64' })).toBe('/x64')
  expect(dist({ platformName: 'darwin', arch: 'x64' })).toBe('/mac')
  expect(dist({ platformName: 'linux', arch: 'arm64' })).toBe('no-electron-for-linux-arm64')
  expect(dist({ platformName: 'win32', arch: 'x64' })).toBe('no-electron-for-win32-x64')
})
