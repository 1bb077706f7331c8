import type { Flow } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { Wording } from '../model/wording.ts'
import type { Row } from './catalogue.ts'
import type { Cloud } from './clouds.ts'
import type { Reader } from './intake.ts'

/** What the folder of a provider gives. `core/providers/index.ts` adds what follows from all folders together. */
export interface ProviderFolder extends Omit<Provider, 'intake'> {
  /** How it reads addresses. */
  addresses: Omit<Reader, 'looksLike'>
  /** The addresses that are surely its own: guides of other providers send a person with one of them to its own guides. */
  clouds: readonly Cloud[]
  /** Its guides for any product, by the way of getting tokens. Without one, the guide for any server is offered. */
  generalGuides: Readonly<Partial<Record<Flow, string>>>
  /** Every row by which its answers are explained, in the order in which they are tried. */
  rows: readonly Row<string>[]
  /** Words of its own by which they choose among the clicks of one diagnosis. */
  variants: readonly string[]
  /** What libraries of its own write into the logs of the products that use them. */
  wordings: readonly Wording[]
}
