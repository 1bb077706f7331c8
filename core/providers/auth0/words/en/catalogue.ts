import { words } from './index.ts'
import { sentences } from './sentences.ts'

export const en = { name: 'Auth0', diagnoses: words, sentences }
