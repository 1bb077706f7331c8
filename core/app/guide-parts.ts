import type { Guide, Requirement } from '../model/guide.ts'

const must = (check: string): Requirement => ({ check, level: 'must' })
const should = (check: string): Requirement => ({ check, level: 'should' })
const note = (check: string): Requirement => ({ check, level: 'note' })

/** Lists of checks that a step takes as a whole, with `includes`. A new check of the network is added here, for every guide. */
export const guideParts = {
  'way-to-the-host': [
    must('dns.host-resolves'),
    note('dns.address-public'),
    must('connect.host-accepts'),
    should('connect.both-families-work'),
    note('connect.every-address-answers'),
    should('connect.browser-no-better'),
    must('proxy.lets-through'),
    should('proxy.direct-no-better'),
    must('tls.handshake-completes'),
    must('tls.chain-trusted'),
    must('tls.certificate-current'),
    must('tls.names-host'),
    must('tls.certificates-strong'),
    should('tls.outlasts-a-month'),
    should('tls.large-hello-answered'),
    note('tls.not-inspected'),
    must('clock.in-step'),
    must('http.api-answers'),
  ],
} as const satisfies Record<string, readonly Requirement[]>

export type GuidePart = keyof typeof guideParts

/** The names of all lists. */
export const guidePartNames = Object.keys(guideParts) as [GuidePart, ...GuidePart[]]

type Entry = Requirement | { includes: GuidePart }

/** A guide as it is written: a step may name a list in place of its checks. */
export type GuidePack = Omit<Guide, 'steps'> & {
  steps: readonly (Omit<Guide['steps'][number], 'proves'> & { proves: readonly Entry[] })[]
}

const checksOf = (entry: Entry): readonly Requirement[] => ('includes' in entry ? guideParts[entry.includes] : [entry])

/** The guide with the checks of each list in place of its name. */
export const withParts = (pack: GuidePack): Guide => ({
  ...pack,
  steps: pack.steps.map((step) => ({ ...step, proves: step.proves.flatMap(checksOf) })),
})

type Path = readonly (string | number)[]

/** Where a part of the guide stands in the pack: a check of a list stands where the list is named. */
export function placeInPack(pack: GuidePack, path: Path): Path {
  const [steps, at, proves, index, ...rest] = path
  if (steps !== 'steps' || proves !== 'proves' || typeof index !== 'number') return path
  const entries = pack.steps[Number(at)]?.proves ?? []
  let left = index
  for (const [place, entry] of entries.entries()) {
    const { length } = checksOf(entry)
    if (left < length) return ['steps', Number(at), 'proves', place, ...('includes' in entry ? ['includes'] : rest)]
    left -= length
  }
  return path
}
