import type { Call, Signal } from './call.ts'
import type { Contract } from './contract.ts'

type Group = keyof Contract
type CallsOf<G extends Group> = {
  [K in keyof Contract[G] as Contract[G][K] extends Call<never, unknown> | Call<infer _A, infer _R>
    ? K
    : never]: Contract[G][K]
}
type SignalsOf<G extends Group> = {
  [K in keyof Contract[G] as Contract[G][K] extends Signal<infer _E>
    ? Contract[G][K] extends Call<infer _A, infer _R>
      ? never
      : K
    : never]: Contract[G][K]
}
type Answer<C> = C extends Call<infer _A, infer R> ? R : never
type Input<C> = C extends Call<infer A, infer _R> ? A : never
type Parameters_<C> = undefined extends Input<C> ? [argument?: Input<C>] : [argument: Input<C>]
type Event<S> = S extends Signal<infer E> ? E : never

/** What the core must answer: one function per call. A missing or an unexpected one does not compile. */
export type Handlers = {
  [G in Group]: { [K in keyof CallsOf<G>]: (argument: Input<CallsOf<G>[K]>) => Promise<Answer<CallsOf<G>[K]>> }
}

/** What a window holds: the same calls, and a subscription for each signal that returns its own undo. */
export type Bridge = {
  [G in Group]: {
    [K in keyof CallsOf<G>]: (...argument: Parameters_<CallsOf<G>[K]>) => Promise<Answer<CallsOf<G>[K]>>
  } & { [K in keyof SignalsOf<G>]: (listener: (event: Event<SignalsOf<G>[K]>) => void) => () => void }
}
