import { answers } from './answers.ts'
import { menus } from './console-paths.ts'
import { words } from './index.ts'
import { pageTitles } from './pages.ts'
import { sentences } from './sentences.ts'
import { terms } from './terms.ts'

export const en = { name: 'Okta', diagnoses: words, answers, sentences, pageTitles, menus, terms }
