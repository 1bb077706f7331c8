import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Explanation } from '../model/provider.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import type { VariantName } from '../model/variants.ts'
import { normalised } from '../providers/catalogue.ts'
import { catalogues } from '../providers/index.ts'

/** What an error of a server means, by the catalogue of its provider. */
export interface Meaning {
  diagnosis: DiagnosisId | null
  variant?: VariantName
  possible: readonly DiagnosisId[]
  /** Whose catalogue knows it; null where several do, or none. */
  provider: ProviderId | null
}

/** Diagnoses that say no more than that something was refused: the words leave the cause open. */
export const general: ReadonlySet<DiagnosisId> = new Set([
  'token.refused',
  'login.page-refuses',
  'http.unexpected-status',
])

/** An API means this by a code that means another thing at a token endpoint, and a paste often does not say which it was. */
const byPlace: ReadonlySet<DiagnosisId> = new Set(['admin.role-missing', 'admin.scope-missing'])

/**
 * Whether the row that explained it looks for words that only this provider has, or for a code that only it gives.
 * @param said the words that it explained: several rows may have one name
 */
export function isOwn(provider: ProviderId, { row, diagnosis }: Explanation, said: string): boolean {
  const words = normalised(said)
  // Rows that are made for each provider have the same words.
  const shared = new Set(
    providerIds.filter((id) => id !== provider).flatMap((id) => catalogues[id].map(({ text }) => String(text))),
  )
  return catalogues[provider].some(
    (each) =>
      each.row === row &&
      each.diagnosis === diagnosis &&
      (each.text === undefined || !shared.has(String(each.text))) &&
      (typeof each.text === 'string' ||
        (each.text instanceof RegExp && !each.text.test('') && each.text.test(words)) ||
        (typeof each.code === 'string' && /\d{3}/.test(each.code))),
  )
}

export const named = (provider: ProviderId, { diagnosis, variant, possible }: Explanation): Meaning => ({
  diagnosis,
  ...(variant ? { variant } : {}),
  possible,
  provider,
})

/**
 * Whether a row looks for a code alone that has several reasons. A check knows what it asked for, and so the likeliest of them;
 * a paste does not tell what was asked for. `client.auth-failed` names no reason, so that it is right with each of them.
 */
const leavesOpen = (provider: ProviderId, { row, diagnosis, possible }: Explanation): boolean =>
  diagnosis !== 'client.auth-failed' &&
  catalogues[provider].some(
    (each) =>
      each.row === row &&
      each.diagnosis === diagnosis &&
      (each.otherwise || (each.text === undefined && possible.length > 0)),
  )

/** What an explanation comes to, for a paste. */
export const meant = (provider: ProviderId, explained: Explanation): Meaning =>
  leavesOpen(provider, explained)
    ? { diagnosis: null, possible: [explained.diagnosis, ...explained.possible], provider }
    : named(provider, explained)

/** The first explanation that names a cause; else what the general ones leave open. */
export function firstNamed(provider: ProviderId, explained: readonly Explanation[]): Meaning {
  const sure = explained.find(({ diagnosis }) => !general.has(diagnosis))
  const other = explained.find(({ diagnosis }) => byPlace.has(diagnosis) && diagnosis !== sure?.diagnosis)
  if (sure && other) return { diagnosis: null, possible: [other.diagnosis, sure.diagnosis], provider }
  if (sure) return meant(provider, sure)
  const open = [...new Set(explained.flatMap(({ possible }) => possible))]
  return { diagnosis: null, possible: open, provider }
}
