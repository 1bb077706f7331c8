import { settingNames } from '../model/inputs.ts'
import { readDocument } from './document.ts'
import { probe } from './probe.ts'

/** Fetches the OpenID metadata, to compare it and, at some providers, to stand in for the OAuth one. */
export default probe({
  id: 'oidc-document',
  gives: ['oidcDocument'],
  needs: ['target', 'ready'],
  uses: settingNames,
  after: ['input.authorization-server-usable'],
  fetch: async ({ target }, context) => ({
    oidcDocument: await readDocument(context, 'oidc', target.documents.oidc),
  }),
})
