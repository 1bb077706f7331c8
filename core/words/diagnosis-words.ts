import type { VariantWords } from '../model/provider-words.ts'

/**
 * What a diagnosis says and how it is fixed, at any provider. All texts are templates: `{provider}`, `{host}`, `{server}`,
 * `{client_id}`, `{scope}`, `{audience}`, `{product}`, `{issuer}` and `{method}` are replaced from the setup, `{received}` by
 * what the server said. Other evidence is shown beside the text. `{computer}` and `{shown}` have another name where the error was
 * pasted or is read in a mail, and of `{{paste it here|enter it in {product}}}` the second part is said there. `{?issuer …}` is said only where the value is known.
 */
export interface DiagnosisWords {
  /** One plain sentence that can be read out on the phone. */
  says: string
  /** Numbered clicks with the menu path. */
  fix: readonly string[]
  /**
   * Cases of one diagnosis, by the word that a check or a provider's row gives, and three that the guide and its server give,
   * see `core/words/advice.ts`.
   */
  variants?: Readonly<Record<string, VariantWords>>
  /** How long after the fix it works, in words ("at once", "within 30 seconds"). */
  takesEffect: string
}
