import { describe, expect, test } from 'vitest'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { RunResult } from '../../../core/model/result.ts'
import { reportOf } from '../../../core/words/report.ts'
import { pseudoGuide } from '../../support/pseudo-guide.ts'
import { pseudoWords } from '../../support/pseudo-words.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const guide = guideNamed('okta/any')

/** A run as an older start of the program kept it, in English. */
const kept = (handoff: RunResult['handoff']) =>
  ({
    kind: 'result',
    profile: { domain: 'acme.okta.com', client_id: { word: 'run.field-hidden' }, secrets: { client_secret: true } },
    values: { product: 'An earlier name' },
    headline: { verified: 1, of: 2, next: { kind: 'root' }, warnings: 0 },
    root: null,
    results: [],
    exchanges: [],
    handoff,
  }) as unknown as RunResult

test('a field that is hidden says so in the language of the words', () => {
  expect(reportOf(kept([]), guide, words).profile).toEqual({
    domain: 'acme.okta.com',
    client_id: '‹hidden: looks like a secret›',
    secrets: { client_secret: true },
  })
  expect(reportOf(kept([]), guide, pseudoWords).profile.client_id).toBe('‹ĥíđđéñ: ļóóķš ļíķé á šéçŕéţ›')
})

describe('what was handed over', () => {
  const rows = guide.handoff.fields.map(({ from }) => ({ label: 'As it was', field: from, value: 'x', note: 'A note' }))

  test('has the labels and notes of the guide as it is now, and the values of the run', () => {
    const { handoff } = reportOf(kept(rows), guide, words)
    expect(handoff).toEqual(
      guide.handoff.fields.map(({ label, from, note }) => ({
        label,
        field: from,
        value: 'x',
        ...(note === undefined ? {} : { note }),
      })),
    )
  })

  test('is said in the language of the words', () => {
    const [row] = reportOf(kept(rows), pseudoGuide(guide), pseudoWords).handoff
    expect(row?.label).toBe(pseudoGuide(guide).handoff.fields[0]?.label)
    expect(row?.label).not.toBe(guide.handoff.fields[0]?.label)
  })

  test('keeps a row that the guide no longer has', () => {
    const gone = { label: 'Gone', field: 'not-there', value: 'x', note: 'A note' }
    expect(reportOf(kept([gone]), guide, words).handoff).toEqual([gone])
  })
})

describe('a diagnosis of the network', () => {
  const refuted = (diagnosis: DiagnosisId, check: string) =>
    ({
      ...kept([]),
      values: { host: 'id.example.com', port: '443' },
      exchanges: [{ url: 'https://keys.example.net:8443/jwks', purpose: '', proxy: { proxy: null, source: '' } }],
      results: [
        {
          check,
          step: 'one',
          level: 'required',
          status: 'fail',
          diagnosis,
          muted: false,
          because: null,
          outcome: { kind: 'judged', verdict: { holds: false, diagnosis }, ms: 1 },
          exchange: 0,
          ms: 1,
        },
      ],
    }) as unknown as RunResult
  const saysOf = (run: RunResult) => reportOf(run, guide, words).findings[0]?.says

  test('names the host that was asked, also where it is not the one of the setup', () => {
    expect(saysOf(refuted('keys.unreachable', 'keys.reachable'))).toContain('from keys.example.net.')
    expect(saysOf(refuted('connect.timeout', 'http.answers'))).toContain('keys.example.net')
  })

  test('names the host of the setup where no exchange is known, and in every other diagnosis', () => {
    const alone = refuted('keys.unreachable', 'keys.reachable')
    expect(saysOf({ ...alone, results: alone.results.map((one) => ({ ...one, exchange: null })) })).toContain(
      'from id.example.com.',
    )
    expect(saysOf(refuted('client.unknown', 'client.known'))).not.toContain('keys.example.net')
  })
})
