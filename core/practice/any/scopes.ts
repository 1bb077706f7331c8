import type { Reply } from '../message.ts'
import { oauthError } from './errors.ts'
import type { AnySettings } from './settings.ts'

const standard = ['openid', 'profile', 'email']

/** The scopes that are asked for, in their order; one that the realm does not have refuses them all. */
export function scopesOf(asked: string | null, { scopes }: AnySettings): readonly string[] | Reply {
  const wanted = (asked ?? '').split(' ').filter(Boolean)
  return wanted.every((scope) => standard.includes(scope) || scopes.includes(scope))
    ? wanted
    : oauthError(400, 'invalid_scope', `Invalid scopes: ${asked}`)
}
