import { checks } from '../checks/index.ts'
import { fieldsOf } from '../diagnoses/fields.ts'
import type { Finding } from '../model/finding.ts'
import type { FixPlaces } from '../model/fix-places.ts'
import type { Guide } from '../model/guide.ts'
import { spansOf } from '../model/inline-text.ts'
import { type FieldName, fieldNames } from '../model/profile.ts'
import type { ProviderCatalogue } from '../model/provider-words.ts'

type Menus = ProviderCatalogue['menus']

/** The page that a menu path leads to: that of the longest menu which the path begins with. */
const pageAt = (path: string, menus: Menus): string | undefined =>
  Object.entries(menus)
    .filter(([, menu]) => path === menu || path.startsWith(`${menu} ›`))
    .toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]

/** For every click, the page of the console that it opens; each page stands at the first click that needs it. */
export function pagesOf(clicks: readonly string[], menus: Menus): (string | null)[] {
  const opened = new Set<string>()
  return clicks.map((line) => {
    const pages = spansOf(line).flatMap(({ kind, text }) => (kind === 'path' ? (pageAt(text, menus) ?? []) : []))
    const page = pages.find((candidate) => !opened.has(candidate)) ?? null
    if (page) opened.add(page)
    return page
  })
}

const isField = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name)

/** What a check of the input is about: the field that it declares, else those that it reads. */
function fieldsOfCheck(id: string): readonly FieldName[] {
  const check = checks.find((candidate) => candidate.id === id)
  return check?.about ? [check.about] : (check?.uses.filter(isField) ?? [])
}

/** The fields of the guide that a fix names. A check that reads every field names none. */
function fieldsNamed({ check, diagnosis }: Pick<Finding, 'check' | 'diagnosis'>, guide: Guide): FieldName[] {
  if (!diagnosis) return []
  const named = diagnosis.startsWith('input.') ? fieldsOfCheck(check) : (fieldsOf[diagnosis] ?? [])
  const asked = guide.fields.map(({ name }) => name).filter((name) => named.includes(name))
  return asked.length > 3 ? [] : asked
}

type Fixed = Pick<Finding, 'check' | 'diagnosis' | 'fix'>

/** Where the fix of a finding leads. */
export const placesOf = (finding: Fixed, guide: Guide, { menus }: Pick<ProviderCatalogue, 'menus'>): FixPlaces => ({
  opens: pagesOf(finding.fix, menus),
  fields: fieldsNamed(finding, guide),
})

/** Where the fixes of these findings lead, by the check. What leads nowhere is left out. */
export function fixPlaces(
  findings: readonly Fixed[],
  guide: Guide,
  spoken: Pick<ProviderCatalogue, 'menus'>,
): Record<string, FixPlaces> {
  const places = findings
    .filter(({ fix }) => fix.length > 0)
    .map((finding) => [finding.check, placesOf(finding, guide, spoken)] as const)
  return Object.fromEntries(places.filter(([, { opens, fields }]) => opens.some(Boolean) || fields.length > 0))
}
