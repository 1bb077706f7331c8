import type { Finding } from '../model/finding.ts'
import type { Guide, HandoffField } from '../model/guide.ts'
import type { Input } from '../model/inputs.ts'
import { type FieldName, isPlainField, isSecretField } from '../model/profile.ts'
import type { ValueProof } from '../model/value-proof.ts'
import { directInputs } from './closure.ts'
import { plan } from './plan.ts'

/** A finding that is proved, when it was, and the purpose of the request behind it; null where there is none. */
export interface ProvedFinding {
  finding: Finding
  at: string
  request: string | null
}

const addresses: readonly string[] = ['domain', 'authorization_server', 'well_known_url']

/** What a row of the hand-off hangs on: its field, or the target that its address is a part of. */
const inputOf = (from: HandoffField['from']): Input =>
  isSecretField(from) || (isPlainField(from) && !addresses.includes(from)) ? from : 'target'

/** The `must` checks of a guide that are about this value themselves; of them, those that settle it. */
function checksOf(guide: Guide, input: Input): Readonly<Record<'about' | 'settling', ReadonlySet<string>>> {
  const { checks, giverOf } = plan(guide, null, true)
  const own = checks.flatMap(({ check, level }) =>
    level === 'must' && directInputs(check, giverOf).has(input) ? [check] : [],
  )
  const idsOf = (of: typeof own) => new Set(of.map(({ id }) => id))
  return { about: idsOf(own), settling: idsOf(own.filter(({ settles }) => settles.includes(input))) }
}

/** What was typed is judged without a request, though a document may tell what it is held against. */
const isOfInput = ({ check }: Finding): boolean => check.startsWith('input.')

const isRefuted = ({ status }: Finding): boolean => status === 'fail' || status === 'error'

/** The claim of a step that asks for the value, where the person marked it as done by hand. */
function claimOf(guide: Guide, from: HandoffField['from'], claims: Readonly<Record<string, string>>): string | null {
  const field: FieldName = isSecretField(from) || isPlainField(from) ? from : 'domain'
  const dates = guide.steps.flatMap(({ id, asks }) => (asks.includes(field) ? (claims[id] ?? []) : []))
  return [...dates].sort()[0] ?? null
}

const isProof = ({ finding, request }: ProvedFinding): boolean =>
  finding.status === 'pass' && request !== null && !isOfInput(finding)

/**
 * What proves a value that is handed over: requests that used it and were answered as they must be. One refusal of a
 * request that used it is enough for it not to be proved, unless the refusal itself says that the value was accepted.
 * @param proved everything that is proved of the setup now
 * @param claims step id → ISO 8601 of when the person marked it as done by hand
 */
export function valueProof(
  guide: Guide,
  from: HandoffField['from'],
  proved: readonly ProvedFinding[],
  claims: Readonly<Record<string, string>>,
): ValueProof {
  const { about, settling } = checksOf(guide, inputOf(from))
  const settled = proved.filter(({ finding }) => settling.has(finding.check))
  const own = settled.some(isProof) ? settled : proved.filter(({ finding }) => about.has(finding.check))
  const passed = own.filter(isProof)
  if (passed.length > 0 && !own.some(({ finding }) => isRefuted(finding)))
    return {
      state: 'proved',
      since: passed.map(({ at }) => at).toSorted()[0] ?? null,
      by: [...new Set(passed.flatMap(({ request }) => request ?? []))],
    }
  const claimedAt = claimOf(guide, from, claims)
  return { state: claimedAt === null ? 'open' : 'claimed', since: claimedAt, by: [] }
}
