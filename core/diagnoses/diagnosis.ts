import type { DiagnosisArea, IdOf } from '../model/diagnosis-ids.ts'
import type { Owner } from '../model/finding.ts'

/** A text of its own for each provider; `any` serves those that have none. */
export interface ByProvider<T> {
  any: T
  okta?: T
  auth0?: T
}

/** Clicks of their own, and a sentence and an owner where those differ too. */
export interface Variant {
  fix: readonly string[] | ByProvider<readonly string[]>
  says?: string
  owner?: Owner
}

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
  fix: ByProvider<readonly string[]>
  /**
   * What the evidence tells apart within one diagnosis, by the word that a check or a provider's row gives; and three that the
   * guide and its server give, see `variantFor`.
   */
  variants?: Readonly<Record<string, Variant>>
  owner: Owner
  /** How long after the fix it works, in words ("at once", "within 30 seconds"). */
  takesEffect: string | ByProvider<string>
  /** Ids of `references.ts`; those of another provider than the finding's are left out. */
  refs: readonly string[]
}

/** The texts of one area, for exactly its ids. */
export type Area<A extends DiagnosisArea> = Readonly<Record<IdOf<A>, Diagnosis>>
