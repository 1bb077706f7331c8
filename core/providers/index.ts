import type { Provider } from '../model/provider.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import type { Wording } from '../model/wording.ts'
import type { Row } from './catalogue.ts'
import { cloudsOf } from './clouds.ts'
import type { ProviderFolder } from './folder.ts'
import { readIntake, type World } from './intake.ts'
import * as registry from './registry.ts'

const folders: Readonly<Record<ProviderId, ProviderFolder>> = registry

const ofEach = <T>(make: (folder: ProviderFolder) => T): Readonly<Record<ProviderId, T>> =>
  Object.fromEntries(providerIds.map((id) => [id, make(folders[id])])) as Record<ProviderId, T>

const world: World = {
  clouds: cloudsOf(
    providerIds.flatMap((provider) => folders[provider].clouds.map((cloud) => ({ ...cloud, provider }))),
  ),
  generalGuide: (id, flow) => folders[id].generalGuides[flow] ?? folders.any.generalGuides[flow],
}

/** Every provider with knowledge of its own, by id. */
export const providers: Readonly<Record<ProviderId, Provider>> = ofEach((folder) => ({
  ...folder,
  intake: (fields, guide) => readIntake(fields, guide, { looksLike: folder.looksLike, ...folder.addresses }, world),
}))

/** Every row by which a provider's answers are explained, in the order in which they are tried; for the laws. */
export const catalogues: Readonly<Record<ProviderId, readonly Row<string>[]>> = ofEach(({ rows }) => rows)

/** What the libraries of every provider write into the logs of products. */
export const libraryWordings: readonly Wording[] = providerIds.flatMap((id) =>
  folders[id].wordings.map((wording) => (id === 'any' ? wording : { ...wording, provider: id })),
)

/** The words that the rows of a provider alone use to choose among the clicks of one diagnosis; for the laws. */
export const ownVariants: Readonly<Record<ProviderId, readonly string[]>> = ofEach(({ variants }) => variants)

/** The clouds of all providers, and the guides that each has for any product. */
export const { clouds, generalGuide } = world
