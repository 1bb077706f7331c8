import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'
import type { DiagnosisWords } from '../../diagnosis-words.ts'
import { admin } from './admin.ts'
import { api } from './api.ts'
import { assertion } from './assertion.ts'
import { client } from './client.ts'
import { clock } from './clock.ts'
import { connect } from './connect.ts'
import { cors } from './cors.ts'
import { dns } from './dns.ts'
import { http } from './http.ts'
import { input } from './input.ts'
import { keys } from './keys.ts'
import { login } from './login.ts'
import { metadata } from './metadata.ts'
import { policy } from './policy.ts'
import { portal } from './portal.ts'
import { proxy } from './proxy.ts'
import { quota } from './quota.ts'
import { relyingParty } from './relying-party.ts'
import { scope } from './scope.ts'
import { server } from './server.ts'
import { tenant } from './tenant.ts'
import { tls } from './tls.ts'
import { token } from './token.ts'

/** What is said of every diagnosis, at any provider. */
export const diagnoses = {
  ...input,
  ...clock,
  ...dns,
  ...connect,
  ...proxy,
  ...portal,
  ...tls,
  ...http,
  ...tenant,
  ...server,
  ...metadata,
  ...keys,
  ...client,
  ...assertion,
  ...admin,
  ...scope,
  ...policy,
  ...api,
  ...quota,
  ...login,
  ...cors,
  ...token,
  ...relyingParty,
} satisfies Readonly<Record<DiagnosisId, DiagnosisWords>>
