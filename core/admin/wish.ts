import type { ProviderAdmin, TokenWish } from '../model/admin-decision.ts'
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

/** The fields without which nothing can be decided about a request, and that are not entered. */
export const lackingFor = (wish: TokenWish, { decided }: Pick<ProviderAdmin, 'decided'>): readonly PlainFieldName[] =>
  decided.needs.filter((name) => !wish[name])
