import type { Bridge } from '../../core/contract/derived.ts'
import type { TokenCommand, TokenView } from '../../core/contract/values.ts'

/** What the newest runs got, taken apart. The tokens themselves never are here: they are copied and forgotten. */
export class Tokens {
  readonly #bridge: Bridge
  #views = $state.raw<Readonly<Record<string, readonly TokenView[]>>>({})

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Empty when there is none, and before it was asked for. */
  of(setup: string): readonly TokenView[] {
    return this.#views[setup] ?? []
  }

  async load(setup: string): Promise<void> {
    this.#views = { ...this.#views, [setup]: await this.#bridge.tokens.show({ setup }) }
  }

  /** After a run: what is shown is replaced by what it got. Nobody has looked at the others. */
  async refresh(setup: string): Promise<void> {
    if (this.#views[setup]) await this.load(setup)
  }

  /** @param refusal what is said where the browser refuses */
  async copy(setup: string, kind: TokenView['kind'], whole: boolean, refusal: string): Promise<void> {
    const { token } = await this.#bridge.tokens.copy({ setup, kind, whole })
    try {
      await navigator.clipboard.writeText(token)
    } catch {
      throw new Error(refusal)
    }
  }

  /** Null while something that the command needs is missing. */
  command(setup: string): Promise<TokenCommand | null> {
    return this.#bridge.tokens.command({ setup })
  }
}
