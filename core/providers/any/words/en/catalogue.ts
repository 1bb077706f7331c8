import { words } from './index.ts'
import { sentences } from './sentences.ts'

export const en = { name: 'your identity provider', diagnoses: words, sentences }
