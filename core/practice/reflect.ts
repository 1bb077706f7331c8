/**
 * The part of `reflect-metadata` that the dependency container inside `@peculiar/x509` asks for. That container needs
 * somebody to provide it and does not bring it along; these few lines save us a package that patches far more.
 */
type Key = string | symbol
type Metadata = Map<unknown, Map<Key, unknown>>

const stored = new WeakMap<object, Metadata>()

const own = (key: Key, target: object, member?: Key): unknown => stored.get(target)?.get(member)?.get(key)

function inherited(key: Key, target: object, member?: Key): unknown {
  for (let at: object | null = target; at; at = Object.getPrototypeOf(at)) {
    const value = own(key, at, member)
    if (value !== undefined) return value
  }
  return undefined
}

function define(key: Key, value: unknown, target: object, member?: Key): void {
  const members: Metadata = stored.get(target) ?? new Map()
  const metadata = members.get(member) ?? new Map<Key, unknown>()
  stored.set(target, members.set(member, metadata.set(key, value)))
}

if (!('getMetadata' in Reflect)) {
  const decorator = (key: Key, value: unknown) => (target: object, member?: Key) => define(key, value, target, member)
  Object.assign(Reflect, { getMetadata: inherited, getOwnMetadata: own, defineMetadata: define, metadata: decorator })
}
