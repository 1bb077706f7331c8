import type { Provider } from '../model/provider.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import { any } from './any/index.ts'
import { auth0 } from './auth0/index.ts'
import { okta } from './okta/index.ts'

/** Every provider with knowledge of its own, by id. */
export const providers: Readonly<Record<ProviderId, Provider>> = { okta, auth0, any }
