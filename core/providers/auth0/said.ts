import { sayer } from '../../words/said.ts'
import type { sentences } from './words/en/sentences.ts'

/** A sentence of this provider, as data. */
export const said = sayer<{ auth0: typeof sentences }>()
