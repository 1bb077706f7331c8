import type { Outcome } from '../../model/exchange.ts'
import { asObject } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

const objectOf = (outcome: Outcome | undefined) =>
  outcome?.answer?.status === 200 ? asObject(outcome.answer.json) : null

/** Lists differ between the two by design (some name client_credentials in one only), so addresses are compared. */
export default check({
  id: 'metadata.documents-agree',
  reads: ['oauthDocument', 'oidcDocument'],
  diagnoses: ['metadata.documents-differ'],
  judge({ oauthDocument, oidcDocument }) {
    const [oauth, oidc] = [objectOf(oauthDocument), objectOf(oidcDocument)]
    if (!oauth || !oidc) return { holds: null, because: said('metadata.one-document'), applies: false }
    const differ = Object.keys(oauth).filter(
      (name) => typeof oauth[name] === 'string' && typeof oidc[name] === 'string' && oauth[name] !== oidc[name],
    )
    if (differ.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: 'metadata.documents-differ',
      expected: differ.map((name) => `${name}: ${oauth[name]}`),
      actual: differ.map((name) => `${name}: ${oidc[name]}`),
    }
  },
})
