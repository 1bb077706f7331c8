import type { Said } from '../model/said.ts'
import type { en } from './en/index.ts'

/** An entry of a catalogue: a sentence, or one that is filled with named values. */
export type Entry = string | ((values: never) => string)
export type Sentences = Readonly<Record<string, Readonly<Record<string, Entry>>>>

/** What may stand for a value of an entry: where it takes a text, other words may be put in. */
type Given<T> = T extends string
  ? string extends T
    ? string | Said
    : T
  : T extends readonly string[]
    ? readonly (string | Said)[]
    : T
type Values<E> = E extends (values: infer V) => string ? [values: { readonly [K in keyof V]: Given<V[K]> }] : []
type WordOf<S> = { [A in keyof S & string]: `${A}.${keyof S[A] & string}` }[keyof S & string]
type EntryOf<S, W> = W extends `${infer A}.${infer N}`
  ? A extends keyof S
    ? N extends keyof S[A]
      ? S[A][N]
      : never
    : never
  : never

/** Makes words of one catalogue as data: the word must be there, and what it is filled with must fit. */
export const sayer =
  <S>() =>
  <W extends WordOf<S>>(word: W, ...values: Values<EntryOf<S, W>>): Said =>
    values.length > 0 ? { word, with: values[0] as NonNullable<Said['with']> } : { word }

/** A sentence of `core/words`, as data. */
export const said = sayer<(typeof en)['sentences']>()
