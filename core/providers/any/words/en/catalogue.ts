import { words } from './index.ts'
import { sentences } from './sentences.ts'

export const en = { name: null, diagnoses: words, sentences, pageTitles: {} }
