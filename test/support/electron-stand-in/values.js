// What may cross Electron's contextBridge, and as what (`PassValueToOtherContext`); the same text runs in both worlds. `out`
// makes a message of a value, `into` makes a value of a message. Everything that is used is held from the start: what a page
// does to the language later reaches nothing in here.
;(side, say, ask) => {
  const { apply, construct, defineProperty } = Reflect
  const { keys, getOwnPropertyNames } = Object
  const { isArray } = Array
  const isError = Error.isError
  const tagOf = Object.prototype.toString
  const clone = structuredClone
  const [mapGet, mapSet, mapHas] = [WeakMap.prototype.get, WeakMap.prototype.set, WeakMap.prototype.has]
  const [NewWeakMap, NewPromise, NewError, NewTypeError] = [WeakMap, Promise, Error, TypeError]
  const then = Promise.prototype.then
  const indexOf = String.prototype.indexOf
  const isView = ArrayBuffer.isView
  const isNode = (value) => value instanceof Node
  const table = () => ({ __proto__: null })
  const own = table() // functions of this world that the other one may call
  const pending = table() // promises of the other world that are waited for here
  const theirs = construct(NewWeakMap, []) // stand-ins of the other world's functions, by the id they have there
  let next = 1

  const uncloneable = () => construct(NewError, ['An object could not be cloned.'])
  const notPlain = { __proto__: null }
  for (const kind of [
    'Date',
    'Arguments',
    'Boolean',
    'Number',
    'String',
    'Symbol',
    'BigInt',
    'RegExp',
    'Map',
    'Set',
    'Map Iterator',
    'Set Iterator',
    'WeakMap',
    'WeakSet',
    'ArrayBuffer',
    'SharedArrayBuffer',
    'DataView',
    'Generator',
    'Module',
    'WebAssembly.Module',
    'WebAssembly.Memory',
    'Blob',
    'File',
  ])
    notPlain[`[object ${kind}]`] = true

  // A Proxy cannot be told from what it stands for, but Chromium refuses to clone one, and names no function then.
  function looksAt(value) {
    try {
      apply(clone, undefined, [value])
      return 'clean'
    } catch (error) {
      const told = error.message
      if (apply(indexOf, told, [': #<']) < 0 || apply(indexOf, told, [': #<Promise>']) >= 0) return 'mixed'
      return 'refused'
    }
  }

  function out(value, parent, cache, depth, clean) {
    if (depth >= 1000)
      throw construct(NewTypeError, [
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      ])
    const type = typeof value
    if (type === 'symbol') throw construct(NewError, ['the stand-in for Electron passes no symbol over the bridge'])
    if (value === null || (type !== 'object' && type !== 'function')) return { t: 'v', v: value }
    if (apply(mapHas, cache.seen, [value])) return { t: 'r', n: apply(mapGet, cache.seen, [value]) }
    const remember = () => {
      apply(mapSet, cache.seen, [value, cache.count])
      return cache.count++
    }
    if (type === 'function') {
      const n = remember()
      if (apply(mapHas, theirs, [value])) return { t: 'yours', n, id: apply(mapGet, theirs, [value]) }
      const id = side + next++
      own[id] = { value, parent }
      return { t: 'f', n, id }
    }
    const tag = apply(tagOf, value, [])
    if (tag === '[object Promise]') {
      const id = side + next++
      const settle = (ok) => (result) => {
        let passed
        try {
          passed = { kind: 'settle', id, ok, value: start(result) }
        } catch (error) {
          passed = { kind: 'settle', id, ok: false, value: { t: 'e', m: `Uncaught ${error.name}: ${error.message}` } }
        }
        say(passed)
      }
      apply(then, value, [settle(true), settle(false)])
      return { t: 'p', n: remember(), id }
    }
    if (isError(value)) return { t: 'e', m: `${value.message}` }
    if (isNode(value)) throw construct(NewError, ['the stand-in for Electron passes no node over the bridge'])
    const state = clean ? 'clean' : looksAt(value)
    if (state === 'refused') throw uncloneable()
    if (isArray(value)) {
      const v = []
      for (let at = 0; at < value.length; at++)
        defineProperty(v, at, {
          value: out(value[at], value, cache, depth + 1, state === 'clean'),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      return { t: 'a', n: remember(), v }
    }
    if (notPlain[tag] || isView(value)) {
      if (state !== 'clean') throw uncloneable()
      return { t: 'c', n: remember(), v: value }
    }
    const n = remember()
    const v = { __proto__: null }
    const names = keys(value)
    for (let at = 0; at < names.length; at++)
      v[names[at]] = out(value[names[at]], value, cache, depth + 2, state === 'clean')
    return { t: 'o', n, v }
  }
  const start = (value, parent, cache) => out(value, parent, cache ?? fresh(), 0, false)

  function into(given, seen) {
    const { t, n } = given
    const keep = (value) => {
      if (n !== undefined) seen[n] = value
      return value
    }
    if (t === 'v') return given.v
    if (t === 'r') return seen[n]
    if (t === 'c') return keep(given.v)
    if (t === 'e') return construct(NewError, [given.m])
    if (t === 'yours') return keep(own[given.id].value)
    if (t === 'f') {
      const call = (...args) => ask(given.id, args)
      apply(mapSet, theirs, [call, given.id])
      return keep(call)
    }
    if (t === 'p')
      return keep(
        construct(NewPromise, [
          (resolve, reject) => {
            pending[given.id] = { resolve, reject }
          },
        ]),
      )
    if (t === 'a') {
      const list = []
      for (let at = 0; at < given.v.length; at++)
        defineProperty(list, at, {
          value: into(given.v[at], seen),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      return keep(list)
    }
    const object = keep({})
    const names = getOwnPropertyNames(given.v)
    for (let at = 0; at < names.length; at++) {
      const value = into(given.v[names[at]], seen)
      defineProperty(object, names[at], { value, enumerable: true, configurable: true, writable: true })
    }
    return object
  }
  /** What one call has passed already: the same object arrives as the same object. */
  const fresh = () => ({ seen: construct(NewWeakMap, []), count: 0 })
  return { own, pending, start, into, fresh }
}
