import type { Bridge } from '../../core/contract/derived.ts'
import type { DiagnosisText, Guide, GuideSummary, Term } from '../../core/contract/values.ts'

/** The guides; they do not change while the program runs, so each is asked for once. */
export class Guides {
  readonly #bridge: Bridge
  readonly #shown = new Map<string, Promise<Guide>>()
  #opened = ''
  #terms = $state.raw<readonly Term[]>([])

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** The terms of the field in the words of the open guide; none until they are read. */
  get terms(): readonly Term[] {
    return this.#terms
  }

  /** Shows a guide, whose words are used from now on. They are a help: without them the window works too. */
  open(guide: string): Promise<Guide> {
    if (guide !== this.#opened) {
      this.#opened = guide
      this.#terms = []
      void this.#readTerms(guide)
    }
    return this.show(guide)
  }

  async #readTerms(guide: string): Promise<void> {
    const terms = await this.#bridge.guides.terms({ guide }).catch(() => null)
    if (guide !== this.#opened) return
    if (terms) this.#terms = terms
    // A failure is not kept: the next time may go well.
    else this.#opened = ''
  }

  list(): Promise<GuideSummary[]> {
    return this.#bridge.guides.list()
  }

  /** Own packs that were not taken. That they cannot be told is no reason to show no guides. */
  refused(): Promise<{ file: string; line: number; reason: string }[]> {
    return this.#bridge.guides.refused().catch(() => [])
  }

  /** Adds a pack of the person's own; what is wrong with it is told, and nothing is kept then. */
  async add(name: string, text: string): ReturnType<Bridge['guides']['add']> {
    const added = await this.#bridge.guides.add({ name, text })
    if (added.guide !== null) this.#shown.delete(added.guide)
    return added
  }

  /** What every diagnosis means and how it is fixed: in the words of a setup, or for any provider. */
  diagnoses(setup: string | null): Promise<readonly DiagnosisText[]> {
    return this.#bridge.diagnoses.list(setup === null ? {} : { setup })
  }

  show(guide: string): Promise<Guide> {
    const known = this.#shown.get(guide)
    if (known) return known
    const asked = this.#bridge.guides.show({ guide })
    this.#shown.set(guide, asked)
    // A failure is not kept: the next question may be answered.
    asked.catch(() => this.#shown.delete(guide))
    return asked
  }
}
