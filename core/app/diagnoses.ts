import type { Handlers } from '../contract/derived.ts'
import type { DiagnosisText } from '../contract/diagnosis-values.ts'
import { diagnosisIds } from '../model/diagnosis-ids.ts'
import type { Guide } from '../model/guide.ts'
import type { SetupValues } from '../model/result.ts'
import { providers } from '../providers/index.ts'
import { adviceFor } from '../words/advice.ts'
import { referenceOf } from '../words/references.ts'
import { render } from '../words/template.ts'
import type { Words } from '../words/words.ts'
import { placesOf } from './fixes.ts'
import { provedOf } from './proved.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Whose words are used: those of a setup, else those for any provider. */
interface About {
  guide: Guide | null
  values: SetupValues
}

async function aboutOf(session: Session, id: string): Promise<About> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const { run } = await provedOf(session, setup, guide)
  const host = provider.intake(setup.fields, guide).target?.host
  return { guide, values: run?.result.values ?? (host ? { host } : {}) }
}

/** Every diagnosis, in the order of the areas. */
export function diagnosisTexts({ guide, values }: About, words: Words): DiagnosisText[] {
  const provider = providers[guide?.provider ?? 'any']
  const spoken = words.provider(provider.id)
  const server = guide ? provider.serverNeeded(guide, values.scope) : null
  const { catalogue } = words
  const filled = {
    provider: spoken.name,
    ...values,
    ...(guide ? { product: guide.relyingParty.name } : {}),
  }
  const fill = (template: string) => render(template, filled, catalogue.nouns)
  const own = { words: spoken.diagnoses, references: provider.references }
  return diagnosisIds.map((id) => {
    const advice = adviceFor(id, catalogue.diagnoses, own, guide ?? { flow: 'client_credentials' }, { server })
    const fix = advice.fix.map(fill)
    return {
      id,
      says: fill(advice.says),
      fix,
      owner: advice.owner,
      takesEffect: fill(advice.takesEffect),
      refs: advice.refs.map((reference) => referenceOf(reference, words)),
      places: guide ? placesOf({ check: '', diagnosis: id, fix }, guide, spoken) : { opens: [], fields: [] },
    }
  })
}

export const diagnosisHandlers = (session: Session): Handlers['diagnoses'] => ({
  list: async (asked) =>
    diagnosisTexts(asked?.setup ? await aboutOf(session, asked.setup) : { guide: null, values: {} }, session.words),
})
