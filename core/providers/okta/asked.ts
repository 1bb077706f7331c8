import type { Refusal } from '../../model/provider.ts'
import { serverNeeded } from './servers.ts'

export const needsCustom = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'custom'
export const needsOrg = ({ guide, values }: Refusal) => serverNeeded(guide, values.scope) === 'org'
export const askedReserved = ({ values }: Refusal) => /(^|\s)okta\./.test(values.scope ?? '')
export const signsIn = ({ guide }: Refusal) => guide.flow === 'authorization_code'
/** None of our requests between servers carries an Origin: where Okta sees one, something on the network path added it. */
export const between = ({ origin }: Refusal) => origin === undefined
export const oidcScopes = /(^|\s)(openid|profile|email|phone|address|offline_access)(\s|$)/
