import type { AdminScope } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { AdminAccess } from '../model/admin-reading.ts'
import type { Outcome } from '../model/exchange.ts'
import {
  type AdminCredential,
  AdminKeyUnusable,
  type AdminToken,
  pastedToken,
  refusedForScopes,
  type TokenAsk,
  tokenAsk,
  tokenIn,
} from './access.ts'

/** Sends a request for a token. */
export type AskToken = (ask: TokenAsk) => Promise<Outcome>

/** The admin API as it was opened: the header that opens it, where it was. */
export interface Opened extends AdminAccess {
  authorization: string | null
  /** Whether the provider has said what may be done with it; else that shows when it is used. */
  rightsTold: boolean
}

/**
 * Opens the admin API with a credential. Where the provider refuses a token because of the rights that are asked for, each
 * right is asked for alone, so that the missing ones can be named; then a token with the others is got.
 * @param org the tenant's own address
 * @param scopes the rights that are needed
 */
export async function openAdmin(
  ask: AskToken,
  credential: AdminCredential,
  admin: ProviderAdmin,
  org: string,
  scopes: readonly AdminScope[],
): Promise<Opened> {
  if (credential.kind === 'token') return openedBy(pastedToken(credential.token, admin), scopes)
  const get = async (wanted: readonly AdminScope[]): Promise<AdminToken> =>
    tokenIn(await ask(await tokenAsk(credential, admin, org, wanted)))
  try {
    const first = await get(scopes)
    if (first.refused === null || !refusedForScopes(first.refused) || scopes.length < 2) return openedBy(first, scopes)
    const granted: AdminScope[] = []
    for (const scope of scopes) if ((await get([scope])).refused === null) granted.push(scope)
    return granted.length === 0 ? openedBy(first, scopes) : openedBy(await get(granted), scopes)
  } catch (error) {
    if (error instanceof AdminKeyUnusable)
      return { authorization: null, rightsTold: false, lacking: [], refused: null, unusable: true }
    throw error
  }
}

const openedBy = ({ authorization, scopes, refused }: AdminToken, wanted: readonly AdminScope[]): Opened => ({
  authorization,
  rightsTold: scopes !== null,
  lacking: scopes === null ? [] : wanted.filter((scope) => !covered(scope, scopes)),
  refused,
  unusable: false,
})

/** Whether a right is among those that a token has: some providers let those who manage read as well. */
const covered = (scope: AdminScope, scopes: readonly AdminScope[]): boolean =>
  scopes.includes(scope) || scopes.includes(scope.replace(/\.read$/, '.manage'))

/** The rights that reading these kinds takes. */
export const readScopes = ({ kinds }: ProviderAdmin, wanted: readonly string[]): AdminScope[] => [
  ...new Set(kinds.filter(({ id }) => wanted.includes(id)).map(({ read }) => read)),
]
