import { describe, expect, test } from 'vitest'
import type { Context, Verdict } from '../../core/checks/check.ts'
import { checkById } from '../../core/checks/index.ts'
import { placeInOrder } from '../../core/diagnoses/index.ts'
import type { DiagnosisId } from '../../core/model/diagnosis-ids.ts'
import type { FactName, Facts } from '../../core/model/facts.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Explanation, Refusal } from '../../core/model/provider.ts'
import type { VariantName } from '../../core/model/variants.ts'
import type { Row } from '../../core/providers/catalogue.ts'
import { catalogues, providers } from '../../core/providers/index.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'
import {
  alone,
  answered,
  contextOf,
  document,
  intake,
  metadata,
  oktaRefusal,
  page,
  refusal,
  target,
  tokenResponse,
} from '../unit/checks/fixtures.ts'

type At = Refusal['at']

/** A refusal that says nothing by itself: what it means, the row says. */
const refused = refusal(400, 'row', 'What the server said.')
const back = page(400, 'What the server said.')

/** What a run knows when one exchange was refused: that exchange alone, and what came before it. */
const factsOf = (at: At, guide: Guide, signed = false): Partial<Facts> => {
  const usual = guide.flow === 'authorization_code' ? 'none' : 'client_secret_basic'
  const method = signed ? 'private_key_jwt' : usual
  const known = { intake: intake(), target: target(), method, methodTrials: [], keyShape: null, now: 0 }
  if (at === 'metadata') return { ...known, oauthDocument: refused, organization: null }
  const served = { oauthDocument: answered({ body: document() }), metadata: metadata(), organization: null }
  if (at === 'token') return { ...known, ...served, tokenOutcome: refused }
  if (at === 'authorize')
    return { ...known, ...served, authorizeOutcome: back, strangerOutcome: back, silentOutcomes: [] }
  return {
    ...known,
    ...served,
    tokenResponse: tokenResponse(),
    apiCalls: [{ path: '/api/v1/users', scope: 'okta.users.read', outcome: oktaRefusal(403, 'row', 'x') }],
  }
}

/** The fact that the answer itself is, which the guide must look at for the law to mean something. */
const answerOf: Readonly<Partial<Record<At, FactName>>> = {
  token: 'tokenOutcome',
  authorize: 'authorizeOutcome',
  api: 'apiCalls',
  metadata: 'oauthDocument',
}

const explanationOf = (row: Row<string>): Explanation => ({
  row: row.row,
  diagnosis: row.diagnosis,
  kind: 'other',
  received: '400 · row · What the server said.',
  possible: row.possible ?? [],
  proves: [],
  ...(row.variant ? { variant: row.variant as VariantName } : {}),
})

/** What the checks of a guide say of a refusal that the provider explains by this row. */
async function verdictsOn(row: Row<string>, at: At, guide: Guide): Promise<{ id: string; verdict: Verdict }[]> {
  // A row of an assertion is met only where one was sent.
  const facts = factsOf(at, guide, row.diagnosis.startsWith('assertion.'))
  const explain = () => explanationOf(row)
  const whole = contextOf(guide, providers[guide.provider])
  const context: Context = { ...whole, provider: { ...whole.provider, explain } }
  const able = guide.steps
    .flatMap(({ proves }) => proves)
    .flatMap(({ check }) => checkById.get(check) ?? [])
    .filter(({ reads }) => reads.every((fact) => facts[fact] !== undefined))
    .filter(({ reads, mayRead }) => [...reads, ...mayRead].some((fact) => fact === answerOf[at]))
  return Promise.all(able.map(async (check) => ({ id: check.id, verdict: await check.judge(facts as Facts, context) })))
}

const earliest = (ids: readonly DiagnosisId[]): DiagnosisId | undefined =>
  ids.toSorted((a, b) => placeInOrder(a) - placeInOrder(b))[0]

const looksAt = (guide: Guide, at: At): boolean =>
  guide.steps.some(({ proves }) =>
    proves.some(({ check }) => checkById.get(check)?.reads.some((fact) => fact === answerOf[at])),
  )

const ats: readonly At[] = ['token', 'authorize', 'api', 'metadata']

/** A guide without a client ID asks for nothing that a provider refuses. */
const asking = guideIds.map(guideNamed).filter(({ fields }) => fields.some(({ name }) => name === 'client_id'))

describe.each(asking.map((guide) => [guide.id, guide] as const))('a refusal in %s', (_id, guide) => {
  const rows = ats
    .filter((at) => looksAt(guide, at))
    .flatMap((at) =>
      catalogues[guide.provider]
        .filter((row) => !row.at || row.at.includes(at))
        .map((row) => [`${row.row} (${row.diagnosis})`, at, row] as const),
    )

  test('is looked at', () => {
    expect(rows.length).toBeGreaterThan(30)
  })

  test.each(rows)('%s at the %s is said by one check, as what it is', async (_row, at, row) => {
    const verdicts = await verdictsOn(row, at, guide)
    const said = verdicts.flatMap(({ verdict }) => (verdict.holds === false ? verdict : []))
    expect(earliest(said.map(({ diagnosis }) => diagnosis))).toBe(row.diagnosis)
    expect(said.map(({ diagnosis }) => diagnosis)).toEqual([row.diagnosis])
    expect(said[0]?.actual).not.toBeNull()
  })
})

describe('what no check owns', () => {
  test('is said by the check of the request, and what one owns is left to it', async () => {
    const guide = guideNamed('okta/fortanix-key-insight')
    const context = contextOf(guide, providers.okta)
    const facts = factsOf('token', guide) as Facts
    const given = { ...facts, tokenOutcome: refusal(401, 'access_denied', 'Policy evaluation failed for this request') }
    const issued = checkById.get('token.issued')
    expect(await issued?.judge(given, context)).toMatchObject({ holds: null })
    expect(await issued?.judge(given, alone(context))).toMatchObject({ holds: false, diagnosis: 'policy.no-match' })
  })
})
