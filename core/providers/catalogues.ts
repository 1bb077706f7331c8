import type { ProviderId } from '../model/provider-ids.ts'
import { anyRows } from './any/index.ts'
import { auth0Catalogue } from './auth0/index.ts'
import type { Row } from './catalogue.ts'
import { oktaCatalogue } from './okta/index.ts'

/** Every row by which a provider's answers are explained, in the order in which they are tried; for the laws. */
export const catalogues: Readonly<Record<ProviderId, readonly Row[]>> = {
  okta: oktaCatalogue,
  auth0: auth0Catalogue,
  any: anyRows,
}
