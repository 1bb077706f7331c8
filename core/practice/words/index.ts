import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Language } from '../../model/languages.ts'
import type { Translated } from '../../model/translated.ts'
import { en } from './en.ts'

/** What is broken under each switch of one provider, in words. */
export type FaultWords = Readonly<Partial<Record<DiagnosisId, string>>>

/** What all providers have in common, by language. */
export const common: Readonly<Record<Language, Translated<typeof en>>> = { en }
