import type { TokenWish } from '../model/admin-decision.ts'
import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { words } from '../oauth/json.ts'

type Values = Readonly<Partial<Record<PlainFieldName, string>>>

/** The request for a token that the rules of a tenant decide about. */
export const wishOf = ({ flow }: Pick<Guide, 'flow'>, { client_id, scope, audience }: Values): TokenWish => ({
  client_id: client_id ?? '',
  grant_type: flow,
  scopes: words({ scope: scope ?? '' }, 'scope') ?? [],
  ...(audience === undefined ? {} : { audience }),
})
