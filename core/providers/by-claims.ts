import type { JsonObject } from '../model/facts.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import { providers } from './index.ts'

/** The provider whose form the claims of a token have; where none has, what holds for any provider is said of it. */
export const providerByClaims = (claims: JsonObject | null): ProviderId =>
  providerIds.find((id) => claims !== null && providers[id].claims.recognises(claims)) ?? 'any'
