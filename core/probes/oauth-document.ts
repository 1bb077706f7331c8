import type { Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import type { Place } from '../model/target.ts'
import { documentIn } from '../oauth/metadata.ts'
import { readDocument } from './document.ts'
import { type ProbeContext, probe } from './probe.ts'

/** The metadata in an answer, or nothing where it is no document. */
function metadataIn(document: 'oauth' | 'oidc', url: string, { answer }: Outcome): Pick<Facts, 'metadata'> | null {
  const values = answer ? documentIn(answer) : null
  return answer && values && { metadata: { document, url, values, answer } }
}

/** The next place is asked where this one has no document, or none that works; a server that is silent, or asks to wait, is not pressed. */
const goesOn = ({ answer }: Outcome): boolean => answer !== null && ![429, 503].includes(answer.status)

/** The first document that one of these places has; where none has, what the first of them said. */
async function firstOf(places: readonly Place[], context: ProbeContext): Promise<Partial<Facts>> {
  let first: Outcome | undefined
  for (const { document, url } of places) {
    const outcome = await readDocument(context, document, url)
    const found = metadataIn(document, url, outcome)
    if (found) return { oauthDocument: outcome, ...found }
    first ??= outcome
    if (!goesOn(outcome)) break
  }
  return first ? { oauthDocument: first } : {}
}

/** Fetches the OAuth metadata (RFC 8414), which is what a machine-to-machine product reads, or what the target names first. */
export default probe({
  id: 'oauth-document',
  gives: ['oauthDocument', 'metadata'],
  needs: ['target', 'ready'],
  uses: settingNames,
  after: ['input.authorization-server-usable'],
  async fetch({ target }, context) {
    const { provider, guide } = context
    if (target.places) return firstOf(target.places, context)
    const { oauth, oidc } = target.documents
    const oauthDocument = await readDocument(context, 'oauth', oauth)
    const own = metadataIn('oauth', oauth, oauthDocument)
    const standsIn = provider.openidDocumentStandsIn(target, guide)
    if (own?.metadata && standsIn && own.metadata.values.jwks_uri === undefined) {
      // Some servers name their keys in the OpenID document alone.
      const other = metadataIn('oidc', oidc, await readDocument(context, 'oidc', oidc))
      const jwks_uri = other?.metadata?.values.jwks_uri
      const values = { ...own.metadata.values, ...(jwks_uri === undefined ? {} : { jwks_uri }) }
      return { oauthDocument, metadata: { ...own.metadata, values } }
    }
    if (own) return { oauthDocument, ...own }
    if (!standsIn || oauthDocument.answer?.status !== 404) return { oauthDocument }
    return { oauthDocument, ...metadataIn('oidc', oidc, await readDocument(context, 'oidc', oidc)) }
  },
})
