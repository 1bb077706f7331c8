import { overTls } from '../faults/network.ts'
import type { ByGuide } from '../shape.ts'

/** Its apps send no secret, sign nothing, have no scopes of their own, or are walked over plain http. */
export const unseen: ByGuide = {
  'any/sign-on': [
    'input.secret-whitespace',
    'input.key-unusable',
    ...overTls,
    'metadata.method-not-listed',
    'keys.kid-not-found',
    'client.grant-not-allowed',
    'token.signature',
    'token.expired',
    'token.issuer-mismatch',
    'token.audience-mismatch',
  ],
  'any/client-credentials': ['login.code-refused'],
}

/** What a request for a token reports, although no check asks about it. */
export const seenToo: ByGuide = {
  'any/sign-on': [
    'client.auth-failed',
    'client.refused-silently',
    'client.dpop-required',
    'api.unknown',
    'api.not-authorized',
  ],
}
