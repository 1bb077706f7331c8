import { systemLanguage } from '../../cli/language.ts'
import { build } from './all.ts'

/** The language of who builds: that of the system. */
export const language = systemLanguage(process.env)

/** What the scripts of package.json say. */
export const words = build[language]
