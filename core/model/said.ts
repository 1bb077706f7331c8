/** A value that an entry of the catalogue is filled with. What it holds of the world is masked before it is kept. */
export type SaidValue = string | number | boolean | null | Said | readonly (string | Said)[]

/**
 * Something to be said, as data: the word of an entry in the catalogue (`area.word`) and what it is filled with. It becomes
 * text where it is shown, in the language that is chosen there: see `core/words`.
 */
export interface Said {
  readonly word: string
  readonly with?: Readonly<Record<string, SaidValue>>
}

/** One sentence, or several one after the other. */
export type Saying = Said | readonly Said[]

/** A value as evidence: what came from the world as it is, and words of ours as data. */
export type Evidence = string | number | boolean | null | Said | readonly (string | Said)[]

export const isSaid = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && 'word' in value && typeof value.word === 'string'
