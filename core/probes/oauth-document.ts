import type { Outcome } from '../model/exchange.ts'
import { probe } from '../model/probe.ts'
import { asObject } from '../oauth/json.ts'
import { readDocument } from './document.ts'

const objectOf = (outcome: Outcome) => (outcome.answer?.status === 200 ? asObject(outcome.answer.json) : null)

/** Fetches the OAuth metadata (RFC 8414), which is what a machine-to-machine product reads. */
export default probe({
  id: 'oauth-document',
  gives: ['oauthDocument', 'metadata'],
  needs: ['target', 'ready'],
  after: ['input.authorization-server-usable'],
  waits: 'the OAuth metadata',
  async fetch({ target }, { network, provider, guide }) {
    const oauthDocument = await readDocument(network, 'oauth', target.documents.oauth)
    const values = objectOf(oauthDocument)
    if (values) return { oauthDocument, metadata: { document: 'oauth' as const, url: target.documents.oauth, values } }
    if (!provider.openidDocumentStandsIn(target, guide) || oauthDocument.answer?.status !== 404)
      return { oauthDocument }
    const other = objectOf(await readDocument(network, 'oidc', target.documents.oidc))
    return other
      ? { oauthDocument, metadata: { document: 'oidc' as const, url: target.documents.oidc, values: other } }
      : { oauthDocument }
  },
})
