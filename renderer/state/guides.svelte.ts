import type { Bridge } from '../../core/contract/derived.ts'
import type { DiagnosisText, Explanation, Guide, GuideSummary, ProviderId } from '../../core/contract/values.ts'

/** The guides; they do not change while the program runs, so each is asked for once. */
export class Guides {
  readonly #bridge: Bridge
  readonly #shown = new Map<string, Promise<Guide>>()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
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

  /** What an error of a product means. Nothing of the text is kept. */
  explain(text: string, provider: ProviderId | null): Promise<Explanation> {
    return this.#bridge.explain.paste(provider === null ? { text } : { text, provider })
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
