import { settingNames } from '../model/inputs.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { addressOf, challengeOf, otherRedirects, unguessable } from './authorization.ts'
import { beforeSignIn } from './before-requests.ts'
import { probe } from './probe.ts'

/**
 * Asks the authorize endpoint for a sign-in without a person, and follows nothing: whether it goes on or refuses says
 * whether client, redirect URIs, scopes and policy are right. The paths of silent renewal are asked as it asks, without
 * a prompt; and the implicit grant, to advise against it.
 */
export default probe({
  id: 'authorize',
  flow: 'authorization_code',
  gives: ['authorizeOutcome', 'strangerOutcome', 'silentOutcomes', 'implicitOutcome'],
  needs: ['intake', 'metadata'],
  uses: ['client_id', 'redirect_uri', 'scope', 'audience', 'resource', ...settingNames],
  after: [...beforeSignIn],
  async fetch(facts, { network, provider, guide }) {
    const redirect_uri = facts.intake.values.redirect_uri ?? ''
    const fresh = () => ({ state: unguessable(), nonce: unguessable() })
    const ask = (purpose: Said, asked: Parameters<typeof addressOf>[2]) =>
      network.send({
        purpose,
        method: 'GET',
        url: addressOf(facts, provider, asked),
        headers: { Accept: 'text/html,application/xhtml+xml' },
      })
    const code = () => ({ response_type: 'code' as const, code_challenge: challengeOf(unguessable()), ...fresh() })
    const silent = otherRedirects(redirect_uri, guide.relyingParty.redirectPaths ?? [])
    const [strangerOutcome, authorizeOutcome, implicitOutcome, ...outcomes] = await Promise.all([
      // Only a server that refuses this one has looked at the others.
      ask(said('purposes.sign-in-page-unknown'), {
        client_id: `preflight-${unguessable().slice(0, 16)}`,
        redirect_uri,
        ...code(),
      }),
      ask(said('purposes.sign-in-page'), { redirect_uri, ...code() }),
      ask(said('purposes.implicit'), {
        redirect_uri,
        response_type: 'id_token',
        prompt: 'none',
        ...fresh(),
      }),
      ...silent.map((uri) => ask(said('purposes.silent-renewal'), { redirect_uri: uri, prompt: 'none', ...code() })),
    ])
    const silentOutcomes = silent.flatMap((redirectUri, index) => {
      const outcome = outcomes[index]
      return outcome ? [{ redirectUri, outcome }] : []
    })
    return { authorizeOutcome, strangerOutcome, implicitOutcome, silentOutcomes }
  },
})
