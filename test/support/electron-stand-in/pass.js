// Electron's contextBridge between the two worlds of a page (shell/renderer/api/electron_api_context_bridge.cc): what may
// cross, in which form, and what is said of the rest. The same text runs in both worlds; `side` is 'page' or 'preload'. Each
// message is an event on `port`, a node that only the two know, and Chromium clones its detail from one world into the other.
// Everything that is used is held from the start: what a page does to the language later reaches nothing in here.
;(port, side) => {
  const { apply, construct, getOwnPropertyDescriptor, defineProperty, ownKeys } = Reflect
  const { keys, freeze, getOwnPropertyNames } = Object
  const { isArray } = Array
  const isError = Error.isError
  const tagOf = Object.prototype.toString
  const clone = structuredClone
  const [mapGet, mapSet, mapHas] = [WeakMap.prototype.get, WeakMap.prototype.set, WeakMap.prototype.has]
  const [NewWeakMap, NewPromise, NewError, NewTypeError, NewEvent] = [WeakMap, Promise, Error, TypeError, CustomEvent]
  const then = Promise.prototype.then
  const indexOf = String.prototype.indexOf
  const detailOf = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const isView = ArrayBuffer.isView
  const isNode = (value) => value instanceof Node
  const other = side === 'page' ? 'preload' : 'page'
  const table = () => ({ __proto__: null })
  const own = table() // functions of this world that the other one may call
  const pending = table() // promises of the other world that are waited for here
  const answers = table()
  const theirs = construct(NewWeakMap, []) // stand-ins of the other world's functions, by the id they have there
  let next = 1

  const say = (message) => apply(dispatchEvent, port, [construct(NewEvent, [`to-${other}`, { detail: message }])])
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
  const start = (value, parent, cache) =>
    out(value, parent, cache ?? { seen: construct(NewWeakMap, []), count: 0 }, 0, false)

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

  function ask(id, args) {
    const call = side + next++
    const cache = { seen: construct(NewWeakMap, []), count: 0 }
    const passed = []
    for (let at = 0; at < args.length; at++)
      defineProperty(passed, at, {
        value: start(args[at], undefined, cache),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    say({ kind: 'call', call, id, args: passed })
    const answer = answers[call]
    delete answers[call]
    if (!answer) throw construct(NewError, ['the other world of the stand-in did not answer'])
    if (answer.ok) return into(answer.value, table())
    throw construct(NewError, [answer.message])
  }

  function answer({ call, id, args }) {
    const given = []
    const seen = table()
    for (let at = 0; at < args.length; at++)
      defineProperty(given, at, { value: into(args[at], seen), enumerable: true, configurable: true, writable: true })
    let result
    try {
      result = apply(own[id].value, own[id].parent, given)
    } catch (error) {
      const message =
        error !== null && typeof error === 'object' && typeof error.message === 'string'
          ? error.message
          : 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'
      return say({ kind: 'answer', call, ok: false, message })
    }
    let passed
    try {
      passed = { kind: 'answer', call, ok: true, value: start(result) }
    } catch (error) {
      passed = { kind: 'answer', call, ok: false, message: `Uncaught ${error.name}: ${error.message}` }
    }
    say(passed)
  }

  function deepFreeze(value, frozen) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function') || apply(mapHas, frozen, [value]))
      return
    apply(mapSet, frozen, [value, true])
    const names = ownKeys(value)
    for (let at = 0; at < names.length; at++) if (!isView(value[names[at]])) deepFreeze(value[names[at]], frozen)
    freeze(value)
  }

  function expose({ call, key, value }) {
    if (key in globalThis)
      return say({
        kind: 'answer',
        call,
        ok: false,
        message: 'Cannot bind an API on top of an existing property on the window object',
      })
    const exposed = into(value, table())
    if (!isView(exposed)) deepFreeze(exposed, construct(NewWeakMap, []))
    defineProperty(globalThis, key, { value: exposed, enumerable: true, writable: false, configurable: false })
    say({ kind: 'answer', call, ok: true, value: { t: 'v', v: undefined } })
  }

  apply(addEventListener, port, [
    `to-${side}`,
    (event) => {
      const message = apply(detailOf, event, [])
      if (message.kind === 'answer') answers[message.call] = message
      else if (message.kind === 'call') answer(message)
      else if (message.kind === 'expose') expose(message)
      else {
        const { resolve, reject } = pending[message.id] ?? {}
        delete pending[message.id]
        if (resolve) (message.ok ? resolve : reject)(into(message.value, table()))
      }
    },
  ])

  return {
    expose(key, value) {
      const call = side + next++
      say({ kind: 'expose', call, key: `${key}`, value: start(value) })
      const done = answers[call]
      delete answers[call]
      if (!done.ok) throw construct(NewError, [done.message])
    },
  }
}
