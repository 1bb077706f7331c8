import { plainText } from '../../core/contract/inline-text.ts'
import { type GuideSummary, type PracticeFault, type ProviderId, providerIds } from '../../core/contract/values.ts'
import { intl } from '../text.ts'
import { fits, groupBy } from './search.ts'

/** For products without a guide of their own: what nobody looks for stands last. */
const isAny = ({ id }: Pick<GuideSummary, 'id'>): boolean => id.endsWith('/any')
const anyLast = (guides: readonly GuideSummary[]): readonly GuideSummary[] =>
  guides.toSorted((a, b) => Number(isAny(a)) - Number(isAny(b)))

/** From so many on, a list is searched rather than read. */
export const searchFrom = 9

export interface ProviderGuides {
  heading: string
  items: readonly GuideSummary[]
}

/** The guides that a search finds, under their provider's name, in the order of the list of providers. */
export function guidesByProvider(
  guides: readonly GuideSummary[],
  query: string,
  nameOf: (provider: ProviderId) => string,
): readonly ProviderGuides[] {
  const found = guides
    .filter(({ provider, product, title, about }) => fits(query, [nameOf(provider), product, title, about]))
    .toSorted((a, b) => providerIds.indexOf(a.provider) - providerIds.indexOf(b.provider))
  return groupBy(found, ({ provider }) => nameOf(provider)).map(({ heading, items }) => ({
    heading,
    items: anyLast(items),
  }))
}

/** What a guide is called in one line, without marks. */
export const guideLine = ({ product, title }: Pick<GuideSummary, 'product' | 'title'>): string =>
  `${product}: ${plainText(title)}`

/** The guide that practice is for: the chosen one, else the one that most begin with. */
export function practiceGuide(
  guides: readonly GuideSummary[],
  provider: ProviderId,
  chosen: string | null,
): GuideSummary | undefined {
  const mine = guides.filter((guide) => guide.provider === provider)
  return mine.find(({ id }) => id === chosen) ?? mine.find(({ id }) => id.endsWith('/fortanix-key-insight')) ?? mine[0]
}

/** The switches that a run of this guide can show. One that is on stays in sight, whatever guide it belongs to. */
export const faultsFor = (
  faults: readonly PracticeFault[],
  guide: string | undefined,
  on: readonly string[],
): readonly PracticeFault[] =>
  faults.filter(
    ({ id, guides }) => guides === undefined || guide === undefined || guides.includes(guide) || on.includes(id),
  )

/** The products of the guides that a switch belongs to, each once. */
export const productsOf = (ids: readonly string[], guides: readonly GuideSummary[]): string =>
  intl.list([...new Set(ids.map((id) => guides.find((guide) => guide.id === id)?.product ?? id))])
