import { withDrift } from '../compare/drift.ts'
import type { SignOn } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import type { Proof } from '../model/proof.ts'
import type { Recheck, RunResult } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { usualTimeout } from '../network/ways.ts'
import type { SignOnHost } from '../probes/sign-on-host.ts'
import type { RunOptions, Settings } from '../run/options.ts'
import type { RunTokens } from '../run/run-tokens.ts'
import type { StoredSetup } from '../store/store.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import { visitPagesIn } from '../words/visit-pages.ts'
import { lendAdminOf } from './admin-credentials.ts'
import { type Fingerprints, fingerprintsOf, type Loans, sealStored, watchLoans } from './fingerprints.ts'
import { runLimit, withSecrets } from './kept-runs.ts'
import { runEvidence } from './run-evidence.ts'
import { secretName } from './secret-name.ts'
import type { Running, Session } from './session.ts'
import { loginName, waysOf } from './settings.ts'
import { shownProgress } from './shown-progress.ts'
import { trustedAuthorities } from './trusted.ts'

/** A run that was ordered, and is listed among those that go on. */
export interface Ordered {
  /** The id of the run. */
  run: string
  setup: StoredSetup
  guide: Guide
  step: string | null
  signOn: boolean
  tryMethods: boolean
  tryDirect: boolean
  /** It is a re-check, of this kind. */
  recheck?: Recheck
  running: Running
  /** Tells the windows of it. */
  send(event: object): void
}

/** What a run leaves beside its result. */
interface Left {
  tokens: RunTokens | null
  proofs: readonly Proof[]
  /** Why it ended early. */
  ended: Said | null
}

/** Carries a run out, keeps what came of it unless a value changed meanwhile, and gives the event that ends it. */
export async function carryOut(session: Session, ordered: Ordered): Promise<object> {
  const { setup, guide, running } = ordered
  const loans = watchLoans(session.secrets)
  const settings = settingsOf(session, ordered, loans)
  const begun = await fingerprintsOf(session, setup, guide)
  const login = await sealStored(session.secrets, loginName)
  const left: Left = { tokens: null, proofs: [], ended: null }
  const { run } = await import('../run/run.ts')
  // Nobody waits for a re-check: the configuration is looked at when somebody has asked for it.
  const lendAdmin = ordered.recheck ? undefined : await lendAdminOf(session.secrets, setup.id)
  const came = await run({
    ...optionsOf(session, ordered, loans),
    ...leftIn(left),
    ...(lendAdmin ? { lendAdmin } : {}),
    settings,
  })
  const result = withDrift(came, session.store.passedRun(setup.id, guide.id)?.result)
  const used = loans.over(begun, setup.id, login)
  const kept = await withSecrets(result, used, session.secrets)
  const unwanted = ordered.recheck !== undefined && running.abort.signal.aborted
  if (running.stale || unwanted) return { type: 'failed', message: session.words.say(said('app.value-changed')) }
  const notKept = keep(session, ordered, kept, left, used)
  return { type: 'finished', report: reportOf(result, guide, session.words), ...(notKept ? { notKept } : {}) }
}

const settingsOf = (session: Session, { setup, tryDirect }: Ordered, { lend }: Loans): Settings => ({
  ca: trustedBy(session, setup),
  resolve: [],
  timeout: usualTimeout,
  tryDirect,
  ...waysOf(session, setup.practice, lend),
})

function optionsOf(session: Session, ordered: Ordered, { lend }: Loans): Omit<RunOptions, 'settings'> {
  const { setup, guide, step, signOn, tryMethods, running, send } = ordered
  const shownOf = shownProgress(session, guide)
  return {
    guide,
    fields: setup.fields,
    borrow: borrowFrom(session, setup.id, lend),
    step,
    tool: session.tool,
    hostKind: session.kind,
    signal: running.abort.signal,
    tryMethods,
    ...(ordered.recheck ? { recheck: ordered.recheck } : {}),
    entering: true,
    ...(signOn && guide.flow === 'authorization_code' ? { signOn: signOnBy(ordered, session) } : {}),
    emit: (event) => {
      const shown = shownOf(event)
      if (shown) send(shown)
    },
  }
}

const leftIn = (left: Left): Pick<RunOptions, 'keepProofs' | 'keepTokens'> => ({
  keepProofs: (proofs, ended) => {
    left.proofs = proofs
    left.ended = ended
  },
  keepTokens: (tokens) => {
    left.tokens = tokens
  },
})

/**
 * Keeps what came of a run. What the disk does not take is shown all the same, until the program ends.
 * @returns why it was not kept, where it was not
 */
function keep(
  session: Session,
  { run, setup, recheck }: Ordered,
  result: RunResult,
  left: Left,
  used: Fingerprints,
): string | undefined {
  const { store, reports, tokens, unkept } = session
  const evidence = runEvidence(left.proofs, run, result.ended, used)
  if (recheck) {
    // What is shown of a setup is the newest run that a person has started.
    store.addRun(setup.id, run, result, runLimit(store))
    store.addEvidence(setup.id, evidence)
    return undefined
  }
  if (store.setup(setup.id)) reports.set(setup.id, { id: run, result, ended: left.ended })
  if (left.tokens) tokens.set(setup.id, left.tokens)
  try {
    store.addRun(setup.id, run, result, runLimit(store))
    store.addEvidence(setup.id, evidence)
    unkept.delete(setup.id)
  } catch (error) {
    const trouble = storeTrouble(error)
    if (!trouble) throw error
    unkept.set(setup.id, evidence)
    return session.words.say(trouble)
  }
}

/** Lends the secrets of a setup, and tells who watches. */
const borrowFrom =
  ({ secrets }: Session, setup: string, lend: (name: string, secret: string) => Promise<void>): RunOptions['borrow'] =>
  async (field, use) => {
    const name = secretName(setup, field)
    if ((await secrets.has(name)) === null) return null
    return secrets.use(name, async (secret) => {
      await lend(name, secret)
      return use(secret)
    })
  }

/** What a setup's runs trust beside the public authorities. */
export const trustedBy = ({ practice, store }: Session, setup: StoredSetup): string[] => [
  ...(setup.practice ? (practice.tenant?.ca() ?? []) : []),
  ...trustedAuthorities(store, setup).map(({ pem }) => pem),
]

/** How long somebody may take to sign in, in milliseconds. */
const patience = 300_000

/** Shows the address of the sign-in in the window, and opens it where the host can. */
function signOnBy({ running, send }: Ordered, { openLink, words }: Session): SignOnHost {
  const tell = (signOn: SignOn | null) => {
    running.signOn = signOn
    send(signOn ? { type: 'sign-on', ...signOn } : { type: 'sign-on-over' })
  }
  return {
    patience,
    pages: visitPagesIn(words),
    open: async (url) => {
      const until = new Date(Date.now() + patience).toISOString()
      // Where no browser opens, the window shows the address, and the run still waits.
      const opened = await openLink?.(url).then(
        () => true,
        () => false,
      )
      tell({ url, until, opened: opened ?? false })
    },
    over: () => tell(null),
  }
}
