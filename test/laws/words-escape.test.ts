import { describe, expect, test } from 'vitest'
import { checks } from '../../core/checks/index.ts'
import { type DiagnosisId, diagnosisIds } from '../../core/model/diagnosis-ids.ts'
import type { Headline } from '../../core/model/result.ts'
import type { VariantName } from '../../core/model/variants.ts'
import { providers } from '../../core/providers/index.ts'
import { resultOf } from '../../core/run/result-of.ts'
import { findingOf } from '../../core/words/finding.ts'
import { headlineText } from '../../core/words/report.ts'
import { allTexts, escapedFrom } from '../support/pseudo.ts'
import { pseudoGuide } from '../support/pseudo-guide.ts'
import { pseudoWords } from '../support/pseudo-words.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'
import { words } from '../support/words.ts'

/** What is said in the pseudo-language has an accent on every letter, so that what is written elsewhere than in a catalogue is seen. */
describe('in the pseudo-language no plain English is left', () => {
  const guides = guideIds.map((id) => pseudoGuide(guideNamed(id)))
  const given = {
    host: 'acme.example',
    port: '8443',
    server: 'aus1x2',
    issuer: 'https://acme.example/x',
    client_id: '0oa1abcd',
  }
  const received = '400 · invalid_client'

  const variantsOf = (id: DiagnosisId, provider: keyof typeof providers): (VariantName | undefined)[] => [
    undefined,
    ...(Object.keys({
      ...words.catalogue.diagnoses[id].variants,
      ...providers[provider].words.en.diagnoses[id]?.variants,
    }) as VariantName[]),
  ]

  test.each(guides.map((guide) => [guide.id, guide] as const))('in what %s says of a diagnosis', (_id, guide) => {
    const [check] = checks
    if (!check) throw new Error('no check')
    const texts = diagnosisIds.flatMap((diagnosis) =>
      variantsOf(diagnosis, guide.provider).flatMap((variant) =>
        [given, {}].flatMap((values) => {
          const verdict = { holds: false, diagnosis, actual: received, ...(variant ? { variant } : {}) } as const
          const result = resultOf({ check, step: 'x', level: 'must' }, { kind: 'judged', ms: 0, verdict }, null, false)
          const provider = providers[guide.provider]
          const { title, says, fix, takesEffect } = findingOf(result, { guide, provider, values, words: pseudoWords })
          return allTexts([title, says, fix, takesEffect])
        }),
      ),
    )
    expect(escapedFrom(texts, [...Object.values(given), received])).toEqual([])
  })

  test('in the titles of checks', () => {
    const { titles, otherwise } = pseudoWords.catalogue.sentences
    expect(checks.map(({ id }) => id).filter((id) => !Object.hasOwn(titles, id))).toEqual([])
    expect(escapedFrom(allTexts([titles, otherwise]), [])).toEqual([])
  })

  test('in the headline of a run', () => {
    const guide = pseudoGuide(guideNamed('okta/openmetadata'))
    const next: Headline['next'][] = [
      { kind: 'root' },
      { kind: 'step', step: guide.steps[0]?.id ?? '' },
      { kind: 'step', step: 'not-there' },
      { kind: 'says', says: { word: 'run.cancelled' } },
      { kind: 'all', signIn: true },
      { kind: 'all', signIn: false },
    ]
    const said = next.flatMap((each) =>
      [0, 1, 2].map((warnings) =>
        headlineText(
          { verified: 2, of: 12, next: each, warnings },
          pseudoWords.say({ word: 'run.cancelled' }),
          guide,
          pseudoWords,
        ),
      ),
    )
    expect(escapedFrom(said, [])).toEqual([])
  })
})
