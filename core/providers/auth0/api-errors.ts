import type { Refusal } from '../../model/provider.ts'
import { normalised, readError } from '../catalogue.ts'
import type { Row } from './variants.ts'

const oidcOnly = ({ values, answer }: Refusal): boolean => {
  const listed = /scopes: (.*)$/.exec(normalised(readError(answer.json).description))?.[1]
  const refused = (listed ?? values.scope ?? '').split(/[\s,]+/).filter(Boolean)
  return (
    refused.length > 0 && refused.every((scope) => /^(openid|profile|email|phone|address|offline_access)$/.test(scope))
  )
}

/** What is said of the API, of its permissions and of organizations. */
export const apiRows: readonly Row[] = [
  // A3, A4, A5, A6, A9: the API, by the words whatever the code
  {
    row: 'A6',
    at: ['token'],
    text: 'Non-global clients are not allowed access to APIv1',
    diagnosis: 'api.audience-missing',
  },
  {
    row: 'A7-audience',
    at: ['token'],
    text: /^((the request is )?missing (a )?required parameter:? audience|no audience parameter was provided|.{0,80}no default audience)/,
    diagnosis: 'api.audience-missing',
  },
  { row: 'A3', at: ['token'], text: /^service not (enabled within domain|found)/, diagnosis: 'api.unknown' },
  { row: 'A4', at: ['token'], text: /^client (is|.+ is) not authorized to access/, diagnosis: 'api.not-authorized' },
  {
    row: 'A5',
    at: ['token'],
    text: /^client has not been granted scopes/,
    when: oidcOnly,
    diagnosis: 'scope.oidc-not-allowed',
  },
  { row: 'A5', at: ['token'], text: /^client has not been granted scopes/, diagnosis: 'scope.not-granted' },
  {
    // An organization that is refused was named, and not by this program.
    row: 'A9-named',
    at: ['token'],
    code: /^(invalid_request|access_denied|unauthorized_client)$/,
    text: /\borgani[sz]ations?\b.{0,200}\b(not (allowed|found|associated|supported|enabled)|does not exist|unknown|invalid)\b|\bnot (associated|member|assigned)\b.{0,200}\borgani[sz]ations?\b|\b(unknown|invalid) organi[sz]ation\b/,
    diagnosis: 'token.refused',
    possible: ['api.organization-required'],
  },
  {
    row: 'A9',
    at: ['token'],
    code: /^(invalid_request|access_denied|unauthorized_client)$/,
    text: /\borgani[sz]ations?\b/,
    diagnosis: 'api.organization-required',
  },
]
