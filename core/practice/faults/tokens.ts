import { CompactEncrypt, importJWK } from 'jose'
import { alphanumeric } from '../random.ts'
import { type Draft, type Fault, without } from './fault.ts'

const claims = (draft: Draft, changed: Draft['claims']): Draft => ({
  ...draft,
  claims: { ...draft.claims, ...changed },
})

const life = ({ claims }: Draft) => Number(claims.exp) - Number(claims.iat)

/** What can be wrong with a token that was given, at any provider. */
export const tokenFaults: readonly Fault<unknown>[] = [
  {
    id: 'keys.kid-not-found',
    draft: (draft) => ({ ...draft, header: { ...draft.header, kid: 'rotated-away-last-night' } }),
  },
  {
    id: 'keys.stale',
    draft: (draft) => ({ ...draft, header: { ...draft.header, kid: 'rotated-in-last-night' } }),
    keySet: (keys) => ({ status: 200, headers: { Age: '86400', 'X-Cache': 'HIT' }, body: { keys } }),
  },
  {
    id: 'token.refused',
    refusal: () => ({
      status: 400,
      body: { error: 'practice_refused', error_description: 'Rule 42 of this server rejected the request.' },
    }),
  },
  {
    id: 'token.response-invalid',
    response: (body) => without(body, 'access_token'),
  },
  {
    id: 'token.malformed',
    seal: (signed) => signed.slice(0, signed.lastIndexOf('.')),
  },
  { id: 'token.opaque', seal: () => alphanumeric(32) },
  {
    id: 'token.encrypted',
    seal: async (signed, _draft, { material }) =>
      new CompactEncrypt(new TextEncoder().encode(signed))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' })
        .encrypt(await importJWK({ ...material.next.jwk, alg: 'RSA-OAEP-256' }, 'RSA-OAEP-256')),
  },
  {
    id: 'token.signature',
    seal: (signed) => {
      const [header, , signature] = signed.split('.')
      const body = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString('utf8'))
      return `${header}.${Buffer.from(JSON.stringify({ ...body, changed: true })).toString('base64url')}.${signature}`
    },
  },
  {
    id: 'token.expired',
    draft: (draft, { now }) => claims(draft, { iat: now - 3600 - life(draft), exp: now - 3600 }),
  },
  {
    id: 'token.not-yet-valid',
    draft: (draft, { now }) => claims(draft, { nbf: now + 1800 }),
  },
  {
    id: 'token.type',
    response: (body) => ({ ...body, token_type: 'DPoP' }),
  },
]
