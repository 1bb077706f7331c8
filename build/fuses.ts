import type { Configuration } from 'electron-builder'

type FuseOptionsV1 = NonNullable<Configuration['electronFuses']>

interface Fuse {
  /** The name that electron-builder gives it. It does not know the ninth, which only `build/strict-fuses.ts` sets. */
  builder: keyof FuseOptionsV1 | null
  on: boolean
}

/** Playwright drives Electron through Node's inspector, so a build for tests has it and a release does not. */
const testFlavour = process.env.PREFLIGHT_TEST_FLAVOUR === '1'

/** Every fuse, by its name in `@electron/fuses`, and why it is on or off. */
export const fuses = {
  /** On, an attacker on this computer could run any script in a signed program. */
  RunAsNode: {
    builder: 'runAsNode',
    on: false,
  },
  /** We do not keep cookies. If a page ever sets one, it is encrypted on disk. */
  EnableCookieEncryption: {
    builder: 'enableCookieEncryption',
    on: true,
  },
  /** NODE_OPTIONS injects code. NODE_EXTRA_CA_CERTS is off with it, so extra certificates are a setting of the program. */
  EnableNodeOptionsEnvironmentVariable: {
    builder: 'enableNodeOptionsEnvironmentVariable',
    on: false,
  },
  /** The inspector reads the memory of the process that uses secrets. Only a build for tests has it. */
  EnableNodeCliInspectArguments: {
    builder: 'enableNodeCliInspectArguments',
    on: testFlavour,
  },
  /** Changed program files are detected at the start (on macOS and Windows; Linux ignores this fuse). */
  EnableEmbeddedAsarIntegrityValidation: {
    builder: 'enableEmbeddedAsarIntegrityValidation',
    on: true,
  },
  /** Otherwise a folder beside the archive would be loaded in its place, without a check. */
  OnlyLoadAppFromAsar: {
    builder: 'onlyLoadAppFromAsar',
    on: true,
  },
  /** We do not ship a snapshot. On, the program would look for one and not start. */
  LoadBrowserProcessSpecificV8Snapshot: {
    builder: 'loadBrowserProcessSpecificV8Snapshot',
    on: false,
  },
  /** Our pages do not use file:, so file: gets the same rights as in a browser. */
  GrantFileProtocolExtraPrivileges: {
    builder: 'grantFileProtocolExtraPrivileges',
    on: false,
  },
  /** Electron's default: the processor detects memory faults of WebAssembly, which is faster than checks in code. */
  WasmTrapHandlers: {
    builder: null,
    on: true,
  },
} as const satisfies Record<string, Fuse>

/** The table as electron-builder takes it. */
export const builderFuses = (): FuseOptionsV1 =>
  Object.fromEntries(Object.values(fuses).flatMap((fuse) => (fuse.builder ? [[fuse.builder, fuse.on]] : [])))
