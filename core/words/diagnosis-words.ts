import type { VariantWords } from '../model/provider-words.ts'

/**
 * What a diagnosis says and how it is mended, at any provider. All of it are templates: `{provider}`, `{host}`, `{server}`,
 * `{client_id}`, `{scope}`, `{audience}`, `{product}`, `{issuer}` and `{method}` are replaced from the setup, `{received}` by
 * what the server said. Other evidence stands beside the text.
 */
export interface DiagnosisWords {
  /** One plain sentence that can be read out on the phone. */
  says: string
  /** Numbered clicks with the menu path. */
  fix: readonly string[]
  /**
   * What the evidence tells apart within one diagnosis, by the word that a check or a provider's row gives; and three that the
   * guide and its server give, see `core/words/advice.ts`.
   */
  variants?: Readonly<Record<string, VariantWords>>
  /** How long after the fix it works, in words ("at once", "within 30 seconds"). */
  takesEffect: string
}
