import type { Facts } from '../model/facts.ts'
import { said } from '../words/said.ts'
import type { Context, Verdict } from './check.ts'

/** Checks of keys do not arise where a server publishes none, and `metadata.complete` takes that as it is. */
export const mootWithoutKeys = ({ metadata }: Partial<Facts>, { guide }: Context): Verdict<never> | null =>
  metadata && metadata.values.jwks_uri === undefined && guide.relyingParty.token === 'any'
    ? { holds: null, because: said('stage.no-key-set'), applies: false }
    : null

/** Checks of a signature need both: a token that can be read, and keys. */
export const mootWithoutSignature = (facts: Partial<Facts>, context: Context): Verdict<never> | null =>
  mootWhereOpaque(facts, context) ?? mootWithoutKeys(facts, context)

/** Checks of claims do not arise where only the server can read the token and the product passes it on. */
export const mootWhereOpaque = ({ token }: Partial<Facts>, { guide }: Context): Verdict<never> | null =>
  (token?.form === 'opaque' || token?.form === 'jwe') && guide.relyingParty.token === 'any'
    ? { holds: null, because: said('stage.opaque-token'), applies: false }
    : null
