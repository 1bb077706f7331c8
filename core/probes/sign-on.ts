import type { SignOn } from '../model/facts.ts'
import { isLoopback } from '../model/hosts.ts'
import { addressOf, challengeOf, unguessable } from './authorization.ts'
import { beforeSignIn } from './before-requests.ts'
import { patienceOf } from './patience.ts'
import { probe } from './probe.ts'

/** Lets the person sign in with their own browser, and waits for them at the redirect URI (RFC 8252 section 7.3). */
export default probe({
  id: 'sign-on',
  flow: 'authorization_code',
  interactive: true,
  gives: ['signOn'],
  needs: ['intake', 'metadata'],
  uses: ['client_id', 'redirect_uri', 'scope', 'audience', 'resource'],
  after: [
    ...beforeSignIn,
    'login.endpoint-answers',
    'login.app-known',
    'login.redirect-uri-registered',
    'login.silent-uris-registered',
    'login.code-offered',
    'login.pkce-accepted',
    'login.scopes-offered',
    'login.policy-allows',
  ],
  async fetch(facts, { network, provider, signOn: host, signal }) {
    const redirect_uri = facts.intake.values.redirect_uri ?? ''
    const begun = { state: unguessable(), nonce: unguessable(), verifier: unguessable(), params: {} }
    const failed = (failure: SignOn['failure']): { signOn: SignOn } => ({ signOn: { ...begun, failure } })
    const url = URL.parse(redirect_uri)
    if (!host || !url || url.protocol !== 'http:' || !isLoopback(url.hostname)) return failed({ kind: 'elsewhere' })
    const { state, nonce, verifier } = begun
    const listening = await network.listen(redirect_uri, state, host.pages)
    if ('failure' in listening) return failed({ kind: 'port', ...listening.failure })
    try {
      const asked = {
        redirect_uri,
        response_type: 'code' as const,
        state,
        nonce,
        code_challenge: challengeOf(verifier),
      }
      await host.open(addressOf(facts, provider, asked))
      const patience = patienceOf(host.patience, signal)
      const params = await Promise.race([listening.arrived, patience.late]).finally(patience.stop)
      const stray = listening.strays().at(-1)
      // Nobody came back as was expected; what came back otherwise is judged in their place.
      if (params === 'late' && stray) return { signOn: { ...begun, params: stray, failure: null } }
      if (params === 'late') return failed({ kind: 'late', after: host.patience })
      return { signOn: { ...begun, params, failure: null } }
    } finally {
      host.over?.()
      await listening.close()
    }
  },
})
