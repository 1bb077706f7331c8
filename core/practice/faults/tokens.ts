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
    says: 'The token is signed with a key that is not published',
    draft: (draft) => ({ ...draft, header: { ...draft.header, kid: 'rotated-away-last-night' } }),
  },
  {
    id: 'keys.stale',
    says: 'A cache serves a set of public keys from before the last rotation',
    draft: (draft) => ({ ...draft, header: { ...draft.header, kid: 'rotated-in-last-night' } }),
    keySet: (keys) => ({ status: 200, headers: { Age: '86400', 'X-Cache': 'HIT' }, body: { keys } }),
  },
  {
    id: 'token.refused',
    says: 'The token is refused with an error that nobody has heard of',
    refusal: () => ({
      status: 400,
      body: { error: 'moon_phase_unsuitable', error_description: 'The request does not fit the phase of the moon.' },
    }),
  },
  {
    id: 'token.response-invalid',
    says: 'The answer says that all went well, and holds no token',
    response: (body) => without(body, 'access_token'),
  },
  {
    id: 'token.malformed',
    says: 'The token is cut off in the middle',
    seal: (signed) => signed.slice(0, signed.lastIndexOf('.')),
  },
  { id: 'token.opaque', says: 'The token is a reference and not a readable token', seal: () => alphanumeric(32) },
  {
    id: 'token.encrypted',
    says: 'The token is encrypted',
    seal: async (signed, _draft, { material }) =>
      new CompactEncrypt(new TextEncoder().encode(signed))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT' })
        .encrypt(await importJWK({ ...material.next.jwk, alg: 'RSA-OAEP-256' }, 'RSA-OAEP-256')),
  },
  {
    id: 'token.signature',
    says: 'The token was changed after it was signed',
    seal: (signed) => {
      const [header, , signature] = signed.split('.')
      const body = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString('utf8'))
      return `${header}.${Buffer.from(JSON.stringify({ ...body, changed: true })).toString('base64url')}.${signature}`
    },
  },
  {
    id: 'token.expired',
    says: 'The token has expired before it arrives',
    draft: (draft, { now }) => claims(draft, { iat: now - 3600 - life(draft), exp: now - 3600 }),
  },
  {
    id: 'token.not-yet-valid',
    says: 'The token becomes valid in half an hour',
    draft: (draft, { now }) => claims(draft, { nbf: now + 1800 }),
  },
  {
    id: 'token.type',
    says: 'The token is bound to a proof that the product cannot give',
    response: (body) => ({ ...body, token_type: 'DPoP' }),
  },
]
