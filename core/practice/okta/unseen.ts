import { idsOf } from '../../model/diagnosis-ids.ts'
import { overTls } from '../faults/network.ts'
import type { ByGuide } from '../shape.ts'

/** Its apps send no secret, sign nothing, have no scopes of their own, or are walked over plain http. */
export const unseen: ByGuide = {
  'okta/any': [
    'input.key-unusable',
    'server.custom-where-org',
    ...idsOf('assertion'),
    'scope.not-granted',
    'relying-party.kid-copied',
  ],
  'okta/crul': ['input.key-unusable', 'server.custom-where-org', 'scope.not-granted'],
  'okta/fortanix-key-insight': ['input.key-unusable', 'server.custom-where-org', 'scope.not-granted'],
  'okta/openmetadata-ingestion': [
    'input.secret-in-client-id',
    'server.licence-missing',
    'server.org-where-custom',
    'metadata.not-found',
    'client.secret-wrong',
    'client.auth-method',
    'client.secret-encoding',
    'scope.no-default',
    'scope.consent-required',
    'token.lifetime',
  ],
  'okta/openmetadata': [
    'input.secret-in-client-id',
    ...overTls,
    'server.custom-where-org',
    'metadata.not-found',
    'client.grant-not-allowed',
    'scope.not-granted',
    'scope.partly-granted',
  ],
  'okta/palo-alto-cloud-identity-engine': [
    'input.key-unusable',
    'server.org-where-custom',
    'metadata.not-found',
    'client.grant-not-allowed',
    'scope.no-default',
    'scope.consent-required',
    'token.lifetime',
  ],
}

/** What a request for a token reports, although no check asks about it. */
export const seenToo: ByGuide = {
  'okta/openmetadata': [
    'client.auth-failed',
    'client.dpop-required',
    'client.network-restricted',
    'client.org-server-only',
  ],
}
