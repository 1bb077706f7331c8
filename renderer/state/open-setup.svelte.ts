import type { Bridge } from '../../core/contract/derived.ts'
import type {
  Exchange,
  FieldName,
  FieldOutcome,
  FieldState,
  Finding,
  Guide,
  KeySetOpinion,
  PlainFieldName,
  PublicKeys,
  Report,
  SecretFieldName,
  Setup,
  Term,
} from '../../core/contract/values.ts'
import { exchangeBehind, reportBehind } from '../lib/evidence.ts'
import { isSecret } from '../lib/secrets.ts'
import { causeStep, entriesOf, groupsOf } from '../lib/steps.ts'
import { Admin } from './admin.ts'
import { FieldDraft } from './field-draft.svelte.ts'
import { Handoff } from './handoff.ts'
import { Rotation } from './rotation.ts'

export type KeyAlgorithm = Parameters<Bridge['keys']['create']>[0]['alg']

/** The setup that is open: what the host says about it, and what is typed and not saved yet. */
export class OpenSetup {
  readonly guide: Guide
  /** The configuration at the provider. */
  readonly admin: Admin
  readonly rotation: Rotation
  readonly handoff: Handoff
  readonly #bridge: Bridge
  readonly #changed: (setup: Setup) => void
  readonly #drafts = new Map<FieldName, FieldDraft>()
  #setup = $state.raw() as Setup
  #reports = $state.raw<readonly Report[]>([])
  #publicKeys = $state.raw<PublicKeys | null | undefined>()
  #terms = $state.raw<readonly Term[]>([])
  #asked = 0
  #answered = 0

  readonly entries = $derived.by(() => entriesOf(this.guide.steps, this.#setup.steps))
  readonly groups = $derived(groupsOf(this.entries))
  readonly cause = $derived.by(() => causeStep(this.#setup))

  /** `changed` hears of every newer state of the setup. */
  constructor(bridge: Bridge, guide: Guide, setup: Setup, changed: (setup: Setup) => void) {
    this.#bridge = bridge
    this.#changed = changed
    this.guide = guide
    this.admin = new Admin(bridge, setup.id)
    this.rotation = new Rotation(bridge, setup.id)
    this.handoff = new Handoff(bridge, setup.id)
    void this.#readTerms()
    this.#setup = setup
    for (const { name } of guide.fields) {
      const send = (value: string) => this.#ask(() => this.#save(name, value))
      this.#drafts.set(name, new FieldDraft(send, isSecret(name) ? null : 250))
    }
  }

  get setup(): Setup {
    return this.#setup
  }
  get id(): string {
    return this.#setup.id
  }

  /** The terms of the field in the words of the guide; none until they are read. */
  get terms(): readonly Term[] {
    return this.#terms
  }

  /** They are a help: without them the window works too. */
  async #readTerms(): Promise<void> {
    this.#terms = await this.#bridge.guides.terms({ guide: this.guide.id }).catch(() => [])
  }

  field(name: FieldName): FieldState | undefined {
    return this.#setup.fields.find((field) => field.name === name)
  }

  draft(name: FieldName): FieldDraft | undefined {
    return this.#drafts.get(name)
  }

  /** Whether a field has its place now: the password of a key that nobody has given only puzzles. */
  wants(name: FieldName): boolean {
    if (name !== 'private_key_password') return true
    const given = (field: FieldName) => this.field(field)?.stored || this.draft(field)?.typed
    return Boolean(given('private_key') || given(name))
  }

  exchangeOf(finding: Finding): Exchange | null {
    return exchangeBehind(finding, [...this.#reports, this.#setup.report])
  }

  reportOf(finding: Finding): Report | null {
    return reportBehind(finding, [...this.#reports, this.#setup.report])
  }

  /** Saves whatever is typed: before a run, and when the person goes elsewhere. */
  async flush(): Promise<void> {
    // The key cannot be read without it, so it goes first.
    await this.draft('private_key_password')?.flush()
    await Promise.all([...this.#drafts.values()].map((draft) => draft.flush()))
  }

  async refresh(): Promise<void> {
    const number = ++this.#asked
    this.#show(number, await this.#bridge.setups.open({ setup: this.id }))
  }

  async claim(step: string, done: boolean): Promise<void> {
    await this.#ask(async () => ({ setup: await this.#bridge.setups.claimStep({ setup: this.id, step, done }) }))
  }

  /** Trusts an authority, given as PEM. False when it was there already. */
  async addAuthority(pem: string): Promise<boolean> {
    const before = this.#setup.authorities?.length ?? 0
    const { setup } = await this.#ask(async () => ({ setup: await this.#bridge.setups.addCa({ setup: this.id, pem }) }))
    return (setup.authorities?.length ?? 0) > before
  }

  /** Trusts the root that the newest run was shown, by the fingerprint that somebody compared. */
  async trustSeen(fingerprint: string): Promise<void> {
    await this.#ask(async () => ({ setup: await this.#bridge.setups.trustSeen({ setup: this.id, fingerprint }) }))
  }

  async removeAuthority(fingerprint: string): Promise<void> {
    await this.#ask(async () => ({ setup: await this.#bridge.setups.removeCa({ setup: this.id, fingerprint }) }))
  }

  async clearSecret(field: SecretFieldName): Promise<void> {
    await this.#ask(async () => ({ setup: await this.#bridge.secrets.clear({ setup: this.id, field }) }))
    this.#publicKeys = undefined
  }

  /** The public half of the stored private key: undefined until it was asked for, null when there is none to show. */
  get publicKeys(): PublicKeys | null | undefined {
    return this.#publicKeys
  }

  async loadKeys(): Promise<void> {
    this.#publicKeys = await this.#bridge.keys.show({ setup: this.id })
  }

  async createKey(alg: KeyAlgorithm): Promise<void> {
    const { keys } = await this.#ask(() => this.#bridge.keys.create({ setup: this.id, alg }))
    this.#publicKeys = keys
  }

  /** Nothing of it is kept. */
  inspectKeys(set: string): Promise<KeySetOpinion> {
    return this.#bridge.keys.inspect({ set })
  }

  /** Takes over a setup that another call has answered with. */
  take(setup: Setup): void {
    this.#setup = setup
  }

  /** Keeps the report of a finished run: the host keeps those of whole runs alone, not of verified steps. */
  keep(report: Report): void {
    this.#reports = [report, ...this.#reports.filter(({ step }) => step !== report.step)]
  }

  async #save(field: FieldName, value: string): Promise<FieldOutcome> {
    if (!isSecret(field))
      return this.#bridge.setups.setField({ setup: this.id, field: field satisfies PlainFieldName, value })
    const outcome = await this.#bridge.secrets.put({ setup: this.id, field, value })
    this.#publicKeys = undefined
    return outcome
  }

  /** A change. What is shown has it when this resolves. */
  async #ask<T extends { setup: Setup }>(question: () => Promise<T>): Promise<T> {
    const number = ++this.#asked
    const answer = await question()
    // The host may have made the newer answer that is shown before it made this change.
    if (!this.#show(number, answer.setup)) await this.refresh()
    return answer
  }

  /** Answers may overtake each other; an older one never replaces a newer. */
  #show(number: number, setup: Setup): boolean {
    if (number < this.#answered) return false
    this.#answered = number
    this.#setup = setup
    this.#changed(setup)
    return true
  }
}
