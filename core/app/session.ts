import type { HostDescription, RunEvent, SignOn, Theme, ViewedFile } from '../contract/values.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Guide } from '../model/guide.ts'
import type { RunResult } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import type { PracticeTenant } from '../practice/tenant.ts'
import type { RunTokens } from '../run/run-tokens.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Evidence, Store, StoredRun } from '../store/store.ts'
import type { Words } from '../words/words.ts'
import type { AppClock } from './clock.ts'
import type { AppEvents } from './events.ts'
import type { RejectedPack } from './known-guides.ts'
import type { Released } from './released.ts'

export interface AppOptions {
  kind: 'desktop' | 'loopback'
  store: Store
  secrets: SecretStore
  /** The host's own log, for faults of ours; masked. */
  log?: (line: string) => void
  /** The languages that the person set in the system, the most wanted first (BCP 47 or POSIX). */
  languages?: () => readonly string[]
  /** Loads the windows anew, where a page may not do that itself. */
  reload?: () => void
  /** Shows the theme that was chosen where a page cannot: on the frame of the window. */
  showTheme?: (theme: Theme) => void
  /** The clock of re-checks; that of the computer if it is not given. */
  clock?: AppClock
  /** Nothing of this session is kept on this machine. */
  keepsNothing?: boolean
  /** The folder of setups and runs; absent while nothing is kept on disk. */
  dataFolder?: string
  guidesFolder: string
  /** The person's own packs; the folder need not be there. */
  ownGuidesFolder?: string
  /** Asks the operating system which proxy serves an address, in the words of a PAC file; absent where it cannot be asked. */
  systemProxy?: (url: string) => Promise<string>
  /** Asks an address by the browser's own network stack; absent where there is none. */
  secondStack?: (url: string) => Promise<{ status: number | null; failure: string | null }>
  /** Opens an address of our own tables in the person's browser; absent where the page's anchors do. */
  openLink?: (url: string) => Promise<void>
  /** Asks the person where a file of this name goes, and writes it; null when nothing was chosen. Absent where the browser saves. */
  saveFile?: (name: string, content: Released<string | Uint8Array>) => Promise<string | null>
  /** Makes a PDF of the page that the window shows, by its print layout; absent where the browser prints. */
  printPage?: () => Promise<Uint8Array>
  /** Puts a secret on the clipboard and answers after how many seconds it is cleared; absent where there is none. */
  copySecret?: (secret: string) => Promise<number>
}

export interface Running {
  setup: string
  abort: AbortController
  done: Promise<void>
  /** A value changed while it went on: what it finds is about values that are no more. */
  stale: boolean
  /** What is said to a window while it waits for a person. */
  signOn: SignOn | null
  soFar: { started: string; events: RunEvent[] }
  /** Nobody waits for it, and nobody sees it. */
  recheck?: true
}

/** A file that is looked at. */
export interface Viewed {
  file: Omit<ViewedFile, 'judged'>
  /** The run in the file, where another one is shown. */
  before: RunResult | null
  /** It was about a practice tenant. */
  practice: boolean
}

/** What the use cases share while the program runs. */
export interface Session extends AppOptions {
  clock: AppClock
  tool: HostDescription['tool']
  guides: readonly Guide[]
  /** Packs that were not taken. */
  refused: readonly RejectedPack[]
  /** The language that is chosen. */
  words: Words
  events: AppEvents
  /** Runs that go on, by run id. */
  running: Map<string, Running>
  /** The newest run of each setup, of this session, verifications of one step included, and why it ended early. */
  reports: Map<string, StoredRun & { ended: Said | null }>
  /** Evidence of the newest run of a setup that the disk did not take: it is shown until the program ends. */
  unkept: Map<string, readonly Evidence[]>
  /** What was sent to the admin API beside the runs, by setup. */
  adminRequests: Map<string, readonly Exchange[]>
  /** What the newest run of each setup got, of this session: in memory only, and gone when a value changes. */
  tokens: Map<string, RunTokens>
  /** Files that are looked at, by the id of their setup; what is shown was judged again where there is a run before it. */
  viewed: Map<string, Viewed>
  /** Setups that were taken out of the list, each with what removes it for good. */
  removals: Map<string, NodeJS.Timeout>
  /** The running practice tenant, and the setups that were made against it. */
  practice: { tenant: PracticeTenant | null; setups: Set<string> }
}
