import { createPublicKey } from 'node:crypto'
import type { Fault } from './fault.ts'

/** What the rules for assertions and the client that signs them have in common at every provider that has them. */
interface Signs {
  assertions: { clocks: { expired: number; issued: number }; allSeen: boolean }
  /** An empty tenant has no such app. */
  clients: { keyed?: { keys: unknown[] } }
}

const twoHours = 7200

export const keyUnusable: Fault<unknown> = {
  id: 'input.key-unusable',
  typed: (typed) => {
    if (typed.private_key !== undefined)
      typed.private_key = String(createPublicKey(typed.private_key).export({ type: 'spki', format: 'pem' }))
  },
}

// What is about time is a rule of the tenant and not its clock: a clock that is off would be found first.
export const expired: Fault<Signs> = {
  id: 'assertion.expired',
  setting: ({ assertions }) => {
    assertions.clocks.expired = twoHours
  },
}

export const inFuture: Fault<Signs> = {
  id: 'assertion.in-future',
  setting: ({ assertions }) => {
    assertions.clocks.issued = -twoHours
  },
}

export const replayed: Fault<Signs> = {
  id: 'assertion.replayed',
  setting: ({ assertions }) => {
    assertions.allSeen = true
  },
}

export const noKeyRegistered: Fault<Signs> = {
  id: 'assertion.no-key-registered',
  setting: ({ clients: { keyed } }) => {
    if (keyed) keyed.keys = []
  },
}
