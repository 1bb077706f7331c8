import type { Context, Verdict } from '../model/check.ts'
import type { Facts } from '../model/facts.ts'

/** Checks of claims do not arise where the token cannot be read and the product passes on whatever it gets. */
export const mootWhereOpaque = ({ token }: Partial<Facts>, { guide }: Context): Verdict<never> | null =>
  token && token.form !== 'jwt' && guide.relyingParty.token === 'any'
    ? { holds: null, because: 'The token is opaque: only the server can read it.', applies: false }
    : null
