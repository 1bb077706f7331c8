import { SignJWT } from 'jose'
import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import { type AnySettings, otherAudience } from './settings.ts'

/** What can be wrong with the token that this server issues. */
export const tokenFaults: readonly Fault<AnySettings>[] = [
  {
    id: 'token.algorithm',
    seal: (_signed, { claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode(alphanumeric(64))),
  },
  {
    id: 'token.issuer-mismatch',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, iss: 'http://keycloak.internal:8080/realms/practice' } }),
  },
  {
    id: 'token.audience-mismatch',
    setting: (settings) => {
      settings.audience = otherAudience
    },
  },
  {
    id: 'scope.partly-granted',
    typed: ({ fields }) => {
      fields.scope = 'records:read records:write'
    },
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, scope: 'records:read' } }),
    response: (body) => ({ ...body, scope: 'records:read' }),
  },
  {
    id: 'token.scope-missing',
    draft: (draft) => ({ ...draft, claims: { ...draft.claims, scope: 'email' } }),
  },
  {
    id: 'token.lifetime',
    warning: true,
    setting: (settings) => {
      settings.lifetime = 60 * 86_400
    },
  },
]
