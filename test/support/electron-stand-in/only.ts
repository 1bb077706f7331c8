import { EventEmitter } from 'node:events'

/** Names that the language itself asks an object for: `await`, printing, assertions. */
const asked = new Set(['then', 'toJSON', 'constructor', 'inspect', 'asymmetricMatch', 'nodeType', 'domain', 'default'])

/** What Electron would have and this stand-in has not is an error by name, never a silent `undefined`. */
export function only<T extends object>(name: string, value: T): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !asked.has(key) && !key.startsWith('_'))
        throw new Error(`the stand-in for Electron has no ${name}.${key}`)
      return Reflect.get(target, key, receiver)
    },
  })
}

/** The same for objects of a class: what is in none of its prototypes is an error. */
export function emitterOf(name: string): new () => EventEmitter {
  class Guarded extends EventEmitter {}
  Object.setPrototypeOf(Guarded.prototype, only(name, EventEmitter.prototype))
  return Guarded
}

/** A whole module of Electron that is not here. */
export const none = (name: string): never =>
  new Proxy(function absent() {}, {
    get(_target, key) {
      if (typeof key === 'symbol' || asked.has(key)) return undefined
      throw new Error(`the stand-in for Electron has no ${name}`)
    },
    apply() {
      throw new Error(`the stand-in for Electron has no ${name}`)
    },
    construct() {
      throw new Error(`the stand-in for Electron has no ${name}`)
    },
  }) as never

/** Electron's event: it can be prevented, and says whether it was. */
export class Event {
  defaultPrevented = false
  readonly details: Readonly<Record<string, unknown>>
  constructor(details: Readonly<Record<string, unknown>> = {}) {
    this.details = details
    Object.assign(this, details)
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}
