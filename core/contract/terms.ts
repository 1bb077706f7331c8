import type { ProviderId } from '../model/provider-ids.ts'
import type { ProviderTerm, TermId } from '../model/term.ts'

/** A term of the field, with the names that it has where the person meets it. */
export interface Term {
  id: TermId
  name: string
  /** How texts write it. */
  forms: readonly string[]
  means: string
  /** What each provider calls it, that of the guide first. */
  providers: readonly ({ provider: ProviderId } & ProviderTerm)[]
  /** What the product calls it; null where it has no name for it, or no name of its own. */
  product: { name: string; called: string } | null
}
