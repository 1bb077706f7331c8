import type { Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import { settingNames } from '../model/inputs.ts'
import { probe } from '../model/probe.ts'
import { documentIn } from '../oauth/metadata.ts'
import { readDocument } from './document.ts'

/** The metadata in an answer, or nothing where it is no document. */
function metadataIn(document: 'oauth' | 'oidc', url: string, { answer }: Outcome): Pick<Facts, 'metadata'> | null {
  const values = answer ? documentIn(answer) : null
  return answer && values && { metadata: { document, url, values, answer } }
}

/** Fetches the OAuth metadata (RFC 8414), which is what a machine-to-machine product reads. */
export default probe({
  id: 'oauth-document',
  gives: ['oauthDocument', 'metadata'],
  needs: ['target', 'ready'],
  uses: settingNames,
  after: ['input.authorization-server-usable'],
  waits: 'the OAuth metadata',
  async fetch({ target }, context) {
    const { provider, guide } = context
    const { oauth, oidc } = target.documents
    const oauthDocument = await readDocument(context, 'oauth', oauth)
    const own = metadataIn('oauth', oauth, oauthDocument)
    const standsIn = provider.openidDocumentStandsIn(target, guide)
    if (own?.metadata && standsIn && own.metadata.values.jwks_uri === undefined) {
      // Okta's org server names its keys in the OpenID document alone.
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
