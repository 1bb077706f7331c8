import { systemLanguage } from '../../cli/language.ts'
import { build } from './all.ts'

/** The language of the developer: that of the system. */
export const language = systemLanguage(process.env)

/** What the scripts of package.json say. */
export const words = build[language]

/** What is written into files that are distributed: English on every computer, so that a build can be repeated. */
export const fileWords = build.en.files
