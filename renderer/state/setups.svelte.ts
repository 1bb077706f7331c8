import type { Bridge } from '../../core/contract/derived.ts'
import type { PlainFieldName, Setup, SetupSummary } from '../../core/contract/values.ts'

/** What is changed of the dates of a secret. */
export type DatesChange = Omit<Parameters<Bridge['expiry']['save']>[0], 'setup'>

/** The list of setups. */
export class Setups {
  readonly #bridge: Bridge
  readonly #changed: (setup: Setup) => void
  #list = $state.raw<readonly SetupSummary[] | null>(null)
  #asked = 0
  #answered = 0

  /** `changed` hears of a setup that is called otherwise. */
  constructor(bridge: Bridge, changed: (setup: Setup) => void) {
    this.#bridge = bridge
    this.#changed = changed
  }

  /** Null until it was read. */
  get list(): readonly SetupSummary[] | null {
    return this.#list
  }

  async load(): Promise<void> {
    const number = ++this.#asked
    const list = await this.#bridge.setups.list()
    // Answers may overtake each other.
    if (number < this.#answered) return
    this.#answered = number
    this.#list = list
  }

  async create(guide: string, name: string): Promise<Setup> {
    const setup = await this.#make(guide, name)
    await this.load()
    return setup
  }
  #make(guide: string, name: string): Promise<Setup> {
    return this.#bridge.setups.create(name.trim() ? { guide, name } : { guide })
  }

  /** A setup of a guide with its first value. Where that cannot be used there is none, not even for a moment, and it is said why. */
  async createWith(guide: string, field: PlainFieldName, value: string, name = ''): Promise<Setup> {
    const { id: setup } = await this.#make(guide, name)
    const { problem } = (await this.#bridge.setups.setField({ setup, field, value })).field
    if (problem) {
      await this.#bridge.setups.remove({ setup })
      throw new Error(problem.says)
    }
    await this.load()
    return this.#bridge.setups.open({ setup })
  }

  /** Fills in one more value. */
  async withField(setup: string, field: PlainFieldName, value: string): Promise<Setup> {
    await this.#bridge.setups.setField({ setup, field, value })
    return this.#bridge.setups.open({ setup })
  }

  async rename(setup: string, name: string): Promise<void> {
    this.#called(await this.#bridge.setups.rename({ setup, name }))
  }

  async label(setup: string, customer: string | null): Promise<void> {
    this.#called(await this.#bridge.setups.label({ setup, customer }))
  }

  #called(setup: Setup): void {
    this.take(setup)
    this.#changed(setup)
  }

  async duplicate(setup: string): Promise<Setup> {
    const copy = await this.#bridge.setups.duplicate({ setup })
    await this.load()
    return copy
  }

  /** Takes a setup out of the list, and gives for how many seconds it can be put back. */
  async remove(setup: string): Promise<number> {
    const { undoSeconds } = await this.#bridge.setups.remove({ setup })
    await this.load()
    return undoSeconds
  }

  async restore(setup: string): Promise<void> {
    await this.#bridge.setups.restore({ setup })
    await this.load()
  }

  /** What ends, of one setup or of all. */
  ends(setup: string | null) {
    return this.#bridge.expiry.list(setup ? { setup } : {})
  }
  secretDates(setup: string) {
    return this.#bridge.expiry.secrets({ setup })
  }
  saveDates(setup: string, changed: DatesChange) {
    return this.#bridge.expiry.save({ setup, ...changed })
  }

  /** Takes over what another call has told about one of them. */
  take(setup: SetupSummary): void {
    this.#list = this.#list?.map((other) => (other.id === setup.id ? setup : other)) ?? null
  }
}
