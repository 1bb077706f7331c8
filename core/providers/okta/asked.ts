import type { Refusal } from '../../model/provider.ts'
import { normalised, readError } from '../received.ts'
import { serverNeeded } from './servers.ts'

export const needsCustom = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'custom'
export const needsOrg = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'org'
export const askedReserved = ({ values }: Refusal) => /(^|\s)okta\./.test(values.scope ?? '')
export const signsIn = ({ guide }: Refusal) => guide.flow === 'authorization_code'
/** None of our requests between servers carries an Origin: where Okta sees one, something on the network path added it. */
export const between = ({ origin }: Refusal) => origin === undefined
export const oidcScopes = /(^|\s)(openid|profile|email|phone|address|offline_access)(\s|$)/

const ownWords =
  /^$|^(the (authorization server|callback service|callout service)|the social identity provider|failed to (create|initiate)|could not fetch|internal server error|please try|try (again )?later)|\btemporar(y|ily)\b|\bunavailable\b|\bunexpected (error|condition)\b/
/** The text of an error that is not one of Okta's own: a hook of the customer gives its words to Okta, which passes them on. */
export const wordsOfAnother = ({ answer }: Refusal) => !ownWords.test(normalised(readError(answer.json).description))
