import type { ObservedKey } from '../model/observed.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing, differingMembers } from './differing.ts'

/** Members of the metadata document. */
export const metadata: Comparer = ({ observed: before }, { observed: after }) =>
  before?.metadata && after?.metadata ? differingMembers('metadata', before.metadata, after.metadata) : []

const shown = ({ kty, alg, use }: ObservedKey) => [kty, alg, use].filter((part) => part !== null).join(' ')

/** The public keys of the provider: a rotation adds one, and later takes one away. */
export const keys: Comparer = (before, after) => {
  const [one, other] = [before.observed?.keys, after.observed?.keys]
  if (!one || !other) return []
  const seen = (list: readonly ObservedKey[], at: string) =>
    new Map(list.map((key) => [key.id, said('compare.key', { key: shown(key), at: Date.parse(at) })]))
  const [then, now] = [seen(one, before.started), seen(other, after.started)]
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [was, is] = [one.find((key) => key.id === id), other.find((key) => key.id === id)]
    return was && is && shown(was) === shown(is) ? [] : differing('keys', id, then.get(id), now.get(id))
  })
}

/** Header and claims of the access token. */
export const token: Comparer = ({ observed: before }, { observed: after }) =>
  before?.token && after?.token ? differingMembers('token', before.token, after.token) : []
