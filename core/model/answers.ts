import type { Owner } from './owners.ts'

/** Errors of products that no diagnosis is about, because no check can see them, and who can fix each. */
export const answerOwners = {
  'no-token': 'relying-party',
  'no-principal': 'idp-admin',
  'principal-domain': 'relying-party',
  'page-policy': 'relying-party',
  'refresh-token': 'you',
  'origin-dns': 'network-team',
  'sign-on-denied': 'idp-admin',
  'connection-unknown': 'idp-admin',
  'no-connections': 'idp-admin',
} as const satisfies Record<string, Owner>

export type AnswerId = keyof typeof answerOwners
