import { words } from './index.ts'
import { sentences } from './sentences.ts'
import { terms } from './terms.ts'

export const en = { name: null, diagnoses: words, sentences, pageTitles: {}, menus: {}, terms }
