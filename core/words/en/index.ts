import { adminApi } from './admin-api.ts'
import { answers } from './answers.ts'
import { app } from './app.ts'
import { bundle } from './bundle.ts'
import { checks, otherwise, titles } from './checks/index.ts'
import { claims, headers } from './claims.ts'
import { compare, comparisonAreas } from './compare.ts'
import { diagnoses } from './diagnoses/index.ts'
import { expiry } from './expiry.ts'
import { explain } from './explain.ts'
import { exported } from './export.ts'
import { fields } from './fields.ts'
import { owners, statuses, stores, verdicts } from './general.ts'
import { intake } from './intake.ts'
import { asks, letter } from './letter.ts'
import { network } from './network.ts'
import { nouns } from './nouns.ts'
import { oauth } from './oauth.ts'
import { packs } from './packs.ts'
import { pasted } from './pasted.ts'
import { purposes, waits } from './probes.ts'
import { pageTitles, references, specifications } from './references.ts'
import { remaining } from './remaining.ts'
import { report } from './report.ts'
import { rotation } from './rotation.ts'
import { run } from './run.ts'
import { store } from './store.ts'
import { terms } from './terms.ts'
import { there } from './there.ts'
import { tokenView } from './token-view.ts'
import { visits } from './visits.ts'

/** English, from which the types of every other language follow. */
export const en = {
  diagnoses,
  pasted,
  answers,
  nouns,
  terms,
  sentences: {
    ...checks,
    titles,
    otherwise,
    fields,
    intake,
    claims,
    headers,
    'token-view': tokenView,
    oauth,
    network,
    run,
    packs,
    'page-titles': pageTitles,
    specifications,
    references,
    waits,
    purposes,
    owners,
    statuses,
    stores,
    store,
    verdicts,
    remaining,
    report,
    letter,
    compare,
    'comparison-areas': comparisonAreas,
    app,
    'admin-api': adminApi,
    rotation,
    bundle,
    explain,
    expiry,
    export: exported,
    there,
    asks,
    visits,
  },
}
