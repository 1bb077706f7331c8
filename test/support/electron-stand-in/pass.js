// Electron's contextBridge between the two worlds of a page (shell/renderer/api/electron_api_context_bridge.cc): calls, their
// results and errors, and what is exposed. The same text runs in both worlds; `side` is 'page' or 'preload'. Each message is an
// event on `port`, a node that only the two know, and Chromium clones its detail from one world into the other.
;(port, side, valuesOf) => {
  const { apply, construct, getOwnPropertyDescriptor, defineProperty, ownKeys } = Reflect
  const { freeze } = Object
  const [mapSet, mapHas] = [WeakMap.prototype.set, WeakMap.prototype.has]
  const [NewWeakMap, NewError, NewEvent] = [WeakMap, Error, CustomEvent]
  const detailOf = getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const isView = ArrayBuffer.isView
  const other = side === 'page' ? 'preload' : 'page'
  const table = () => ({ __proto__: null })
  const answers = table()
  let next = 1

  const say = (message) => apply(dispatchEvent, port, [construct(NewEvent, [`to-${other}`, { detail: message }])])
  const { own, pending, start, into, fresh } = valuesOf(side, say, (id, args) => ask(id, args))

  function ask(id, args) {
    const call = `${side} call ${next++}`
    const cache = fresh()
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
      const call = `${side} call ${next++}`
      say({ kind: 'expose', call, key: `${key}`, value: start(value) })
      const done = answers[call]
      delete answers[call]
      if (!done.ok) throw construct(NewError, [done.message])
    },
  }
}
