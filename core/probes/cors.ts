import { settingNames } from '../model/inputs.ts'
import { text } from '../oauth/json.ts'
import { buildTokenRequest } from '../oauth/token-request.ts'
import { said } from '../words/said.ts'
import { unguessable } from './authorization.ts'
import { beforeSignIn } from './before-requests.ts'
import { probe } from './probe.ts'

/**
 * Asks the token endpoint as a page of the product would: with its `Origin`, which nothing else here ever sends. The code
 * is made up, so that nothing can come of it; whether the page would be allowed to read the answer is what counts.
 */
export default probe({
  id: 'cors',
  flow: 'authorization_code',
  gives: ['corsOutcome'],
  needs: ['intake', 'metadata'],
  uses: ['client_id', 'redirect_uri', 'origin', ...settingNames],
  after: [...beforeSignIn, 'input.origin-usable'],
  async fetch({ intake: { values }, metadata }, { network }) {
    const { headers, body } = buildTokenRequest(
      {
        grant_type: 'authorization_code',
        code: `preflight-${unguessable().slice(0, 16)}`,
        redirect_uri: values.redirect_uri,
        code_verifier: unguessable(),
      },
      { method: 'none', client_id: values.client_id ?? '' },
    )
    const corsOutcome = await network.send({
      purpose: said('purposes.cors'),
      method: 'POST',
      url: text(metadata.values, 'token_endpoint') ?? '',
      headers: { ...headers, Origin: values.origin ?? new URL(values.redirect_uri ?? '').origin },
      body,
    })
    return { corsOutcome }
  },
})
