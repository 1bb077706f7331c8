/**
 * The words by which a check, a row, or the guide and its server choose among the clicks of one diagnosis, at any provider. A
 * provider declares further ones for its own rows, in `variants.ts` of its folder.
 */
export const variantNames = [
  'admin-access',
  'alias',
  'assertion-unreadable',
  'basic',
  'behind-proxy',
  'by-key',
  'cannot-reach',
  'certificate',
  'client-certificate',
  'device',
  'digest',
  'encryption',
  'forbidden-here',
  'header-changed',
  'hosts-file',
  'in-query',
  'key-address',
  'key-use',
  'login-refused',
  'needs-header',
  'negotiate',
  'no-key-id',
  'no-route',
  'no-tunnels',
  'none',
  'none-arrived',
  'not-rotated',
  'not-tls',
  'ntlm',
  'org-server',
  'own-address',
  'private-root',
  'profile',
  'proof-address',
  'proof-clock',
  'proof-header',
  'proof-nonce',
  'proof-replay',
  'rule-broken',
  'secret-too-short',
  'setting',
  'sign-in',
  'sign-on',
  'too-many-groups',
  'too-old',
  'verification',
  'worded',
] as const

export type CommonVariant = (typeof variantNames)[number]

/** A word that a provider declares for its own rows. */
export type OwnVariant = string & { readonly declared: 'by a provider' }

export type VariantName = CommonVariant | OwnVariant
