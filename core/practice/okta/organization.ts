import type { Incoming, JsonObject } from '../message.ts'
import type { OktaSettings } from './settings.ts'

/** The id under which Okta answers for every sub-domain that nobody owns. */
const parked = '00oplaODtXoEq1eQo0g3'

/** What the org has switched on. */
const settings = {
  analyticsCollectionEnabled: false,
  bugReportingEnabled: true,
  omEnabled: false,
  pssoEnabled: false,
  desktopMFAEnabled: false,
  itpEnabled: false,
}

/** `/.well-known/okta-organization`: status 200 even for an org that does not exist. */
export function organization({ origin }: Incoming, { org }: OktaSettings): JsonObject {
  const real = org.state === 'active'
  return {
    id: real ? org.id : parked,
    pipeline: real ? 'idx' : 'v1',
    _links: { organization: { href: origin } },
    ...(real ? { cell: 'practice', settings } : {}),
  }
}
