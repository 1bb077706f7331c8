import type { ProviderWords } from '../../../../model/provider-words.ts'
import { api } from './api.ts'
import { assertion } from './assertion.ts'
import { client } from './client.ts'
import { clientAuthentication } from './client-authentication.ts'
import { clientKeys } from './client-keys.ts'
import { cors } from './cors.ts'
import { dns } from './dns.ts'
import { http } from './http.ts'
import { input } from './input.ts'
import { keys } from './keys.ts'
import { login } from './login.ts'
import { metadata } from './metadata.ts'
import { quota } from './quota.ts'
import { relyingParty } from './relying-party.ts'
import { scope } from './scope.ts'
import { tenant } from './tenant.ts'
import { tls } from './tls.ts'
import { token } from './token.ts'

/** What has to be clicked at this provider, by diagnosis. */
export const words = {
  ...api,
  ...assertion,
  ...clientAuthentication,
  ...clientKeys,
  ...client,
  ...cors,
  ...dns,
  ...http,
  ...input,
  ...keys,
  ...login,
  ...metadata,
  ...quota,
  ...relyingParty,
  ...scope,
  ...tenant,
  ...tls,
  ...token,
} satisfies ProviderWords
