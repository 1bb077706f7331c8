import { words } from './index.ts'
import { sentences } from './sentences.ts'

export const en = { name: 'the authorization server', diagnoses: words, sentences, pageTitles: {} }
