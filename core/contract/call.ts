import type { z } from 'zod'

/** One call: the parser of its argument is the value, the type of its result rides along. */
export interface Call<Argument, Result> {
  kind: 'call'
  argument: z.ZodType<Argument>
  /** Never set; carries the type. */
  result?: Result
}
export interface Signal<Event> {
  kind: 'signal'
  /** Never set; carries the type. */
  event?: Event
}

/** A call whose result is of this type; what it takes is read by the parser. */
export const call =
  <Result>() =>
  <Argument>(argument: z.ZodType<Argument>): Call<Argument, Result> => ({ kind: 'call', argument })
/** What the core says by itself. */
export const signal = <Event>(): Signal<Event> => ({ kind: 'signal' })
