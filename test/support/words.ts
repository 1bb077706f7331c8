import type { DiagnosisId } from '../../core/model/diagnosis-ids.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { CheckOutcome } from '../../core/model/outcome.ts'
import type { Proof } from '../../core/model/proof.ts'
import type { SetupValues } from '../../core/model/result.ts'
import type { Saying } from '../../core/model/said.ts'
import type { InputProblem, Intake } from '../../core/model/target.ts'
import { providers } from '../../core/providers/index.ts'
import type { Planned } from '../../core/run/plan.ts'
import { resultOf } from '../../core/run/result-of.ts'
import { adviceFor, type Case } from '../../core/words/advice.ts'
import { findingOf } from '../../core/words/finding.ts'
import { visitPagesIn } from '../../core/words/visit-pages.ts'
import { wordsIn } from '../../core/words/words.ts'

/** English, as the hosts speak it. */
export const words = wordsIn('en')

/** What a browser is shown that comes back from a sign-in. */
export const visitPages = visitPagesIn(words)

/** What is said of a diagnosis at a provider, as templates. */
export const adviceAt = (
  id: DiagnosisId,
  provider: keyof typeof providers,
  guide: Pick<Guide, 'flow' | 'appKind'>,
  given: Case = {},
) =>
  adviceFor(
    id,
    words.catalogue.diagnoses,
    { words: providers[provider].words.en.diagnoses, references: providers[provider].references },
    guide,
    given,
  )

/** What came of a check, as the line of a report in English. */
export const lineOf = (
  planned: Planned,
  outcome: CheckOutcome,
  exchange: Proof['exchange'],
  { guide, values, entering = false }: { guide: Guide; values: SetupValues; entering?: boolean },
) =>
  findingOf(resultOf(planned, outcome, exchange, entering), {
    guide,
    provider: providers[guide.provider],
    values,
    words,
  })

const inWords = <T extends { says: Saying }>(given: T) => ({ ...given, says: words.say(given.says) })

/** What is wrong with a field, in words. */
export const problemInWords = (problem: InputProblem) => ({
  ...inWords(problem),
  ...(problem.expected === undefined ? {} : { expected: words.shown(problem.expected) }),
})

/** What reading the fields came to, in words. */
export const intakeInWords = (intake: Intake) => ({
  ...intake,
  repairs: intake.repairs.map(inWords),
  problems: intake.problems.map(problemInWords),
})
