import type { DiagnosisArea, IdOf } from '../model/diagnosis-ids.ts'
import type { Owner } from '../model/finding.ts'

/** Clicks of their own, and a sentence and an owner where those differ too. */
export interface Variant {
  fix: readonly string[]
  says?: string
  owner?: Owner
}

/**
 * What a diagnosis says and how it is mended. `says` and `fix` are templates: `{provider}`, `{host}`, `{server}`,
 * `{client_id}`, `{scope}`, `{audience}`, `{product}`, `{issuer}` and `{method}` are replaced from the setup. The
 * evidence itself is not in the text: it stands beside it as `expected`, `actual` and the check's own detail sentence.
 */
export interface Diagnosis {
  /** One plain sentence that can be read out on the phone. */
  says: string
  /** Numbered clicks with the menu path, per provider; `any` serves those that have none of their own. */
  fix: { any: readonly string[]; okta?: readonly string[]; auth0?: readonly string[] }
  /** What the evidence tells apart within one diagnosis, by the word that a check gives as `variant`. */
  variants?: Readonly<Record<string, Variant>>
  owner: Owner
  /** How long after the fix it works, in words ("at once", "within 30 seconds"). */
  takesEffect: string
  /** Ids of `references.ts`. */
  refs: readonly string[]
}

/** The texts of one area, for exactly its ids. */
export type Area<A extends DiagnosisArea> = Readonly<Record<IdOf<A>, Diagnosis>>
