/** The computer that the program runs on, as the stand-in plays it. A test gives what matters to it. */
export interface Machine {
  /** Pixels of the one screen, and of what its bars leave. No screen: a server. */
  screen: { width: number; height: number; workArea?: { x: number; y: number; width: number; height: number } }
  dark: boolean
  /** What the operating system names for every address, as a PAC file would. */
  proxy: string
  /** Certificates in the person's store, each with its key, as PEM. */
  clientCertificates: readonly { cert: string; key: string }[]
  /** Whether the program counts as installed. */
  isPackaged: boolean
  /** File that plays the clipboard, which outlives every program. */
  clipboard: string | null
  /** Formats that the system's clipboard takes besides text; null for all. */
  clipboardFormats: readonly string[] | null
  /** How many loads of a page fail before one works, and by which name. */
  failingLoads: { count: number; name: string }
  /** Which buttons the person presses in the boxes that are shown, in order; after that each box is closed. */
  presses: readonly number[]
  /** Whether a browser can be started for a link. */
  opensLinks: boolean
}

const usual: Machine = {
  screen: { width: 1920, height: 1080, workArea: { x: 0, y: 40, width: 1920, height: 1040 } },
  dark: false,
  proxy: 'DIRECT',
  clientCertificates: [],
  isPackaged: false,
  clipboard: null,
  clipboardFormats: null,
  failingLoads: { count: 0, name: 'ERR_FAILED' },
  presses: [],
  opensLinks: true,
}

/** The variable in which a test hands the machine over. */
export const machineVariable = 'PREFLIGHT_STAND_IN_MACHINE'

export const machine: Machine = { ...usual, ...JSON.parse(process.env[machineVariable] ?? '{}') }

export const workArea = (): { x: number; y: number; width: number; height: number } =>
  machine.screen.workArea ?? { x: 0, y: 0, width: machine.screen.width, height: machine.screen.height }
