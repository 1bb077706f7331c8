import type { DiagnosisArea, IdOf } from '../model/diagnosis-ids.ts'
import type { Owner } from '../model/finding.ts'
import type { Variant } from '../model/provider-words.ts'

/**
 * What a diagnosis says and how it is mended. `says`, `fix` and `takesEffect` are templates: `{provider}`, `{host}`,
 * `{server}`, `{client_id}`, `{scope}`, `{audience}`, `{product}`, `{issuer}` and `{method}` are replaced from the setup,
 * `{received}` by what the server said. All other evidence stands beside the text, as `expected`, `actual` and the check's
 * own detail sentence.
 */
export interface Diagnosis {
  /** One plain sentence that can be read out on the phone. */
  says: string
  /** Numbered clicks with the menu path. */
  fix: readonly string[]
  /**
   * What the evidence tells apart within one diagnosis, by the word that a check or a provider's row gives; and three that the
   * guide and its server give, see `variantFor`.
   */
  variants?: Readonly<Record<string, Variant>>
  owner: Owner
  /** How long after the fix it works, in words ("at once", "within 30 seconds"). */
  takesEffect: string
  /** Ids of `references.ts`: sections of specifications. The provider's own pages stand with the provider. */
  refs: readonly string[]
}

/** The texts of one area, for exactly its ids. */
export type Area<A extends DiagnosisArea> = Readonly<Record<IdOf<A>, Diagnosis>>
