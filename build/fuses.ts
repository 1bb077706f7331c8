import type { Configuration } from 'electron-builder'

type FuseOptionsV1 = NonNullable<Configuration['electronFuses']>

interface Fuse {
  /** The name that electron-builder gives it; the ninth is unknown to it and set by `build/strict-fuses.ts` alone. */
  builder: keyof FuseOptionsV1 | null
  on: boolean
  why: string
}

/** Playwright drives Electron through Node's inspector, so a build that is to be driven keeps it; a release does not. */
const testFlavour = process.env.PREFLIGHT_TEST_FLAVOUR === '1'

/** Every fuse there is, by its name in `@electron/fuses`, and why it stands as it stands. */
export const fuses = {
  RunAsNode: {
    builder: 'runAsNode',
    on: false,
    why: 'a signed program that runs any script is a gift to whoever gets onto the machine',
  },
  EnableCookieEncryption: {
    builder: 'enableCookieEncryption',
    on: true,
    why: 'we keep no cookies; should a page ever set one, it is not plain text on the disk',
  },
  EnableNodeOptionsEnvironmentVariable: {
    builder: 'enableNodeOptionsEnvironmentVariable',
    on: false,
    why: 'NODE_OPTIONS injects code; extra certificates are a setting of ours, since NODE_EXTRA_CA_CERTS goes with it',
  },
  EnableNodeCliInspectArguments: {
    builder: 'enableNodeCliInspectArguments',
    on: testFlavour,
    why: 'the inspector reads the memory of the process that borrows secrets; only the test flavour has it',
  },
  EnableEmbeddedAsarIntegrityValidation: {
    builder: 'enableEmbeddedAsarIntegrityValidation',
    on: true,
    why: 'changed program files are noticed at the start (macOS and Windows; Linux ignores it)',
  },
  OnlyLoadAppFromAsar: {
    builder: 'onlyLoadAppFromAsar',
    on: true,
    why: 'a folder put beside the archive would otherwise be loaded in its place, unchecked',
  },
  LoadBrowserProcessSpecificV8Snapshot: {
    builder: 'loadBrowserProcessSpecificV8Snapshot',
    on: false,
    why: 'we ship no snapshot of our own; on, the program would look for one and not start',
  },
  GrantFileProtocolExtraPrivileges: {
    builder: 'grantFileProtocolExtraPrivileges',
    on: false,
    why: 'nothing of ours is on file:, so nothing on file: needs more rights than in a browser',
  },
  WasmTrapHandlers: {
    builder: null,
    on: true,
    why: 'as Electron ships it: out of bounds in WebAssembly is caught by the processor instead of by slower checks',
  },
} as const satisfies Record<string, Fuse>

/** The table as electron-builder takes it. */
export const builderFuses = (): FuseOptionsV1 =>
  Object.fromEntries(Object.values(fuses).flatMap((fuse) => (fuse.builder ? [[fuse.builder, fuse.on]] : [])))
