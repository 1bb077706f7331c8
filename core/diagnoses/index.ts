import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import { admin } from './admin.ts'
import { api } from './api.ts'
import { assertion } from './assertion.ts'
import { client } from './client.ts'
import { clock } from './clock.ts'
import { connect } from './connect.ts'
import { cors } from './cors.ts'
import type { Diagnosis } from './diagnosis.ts'
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

export { areaOrder, placeInOrder } from './area-order.ts'
export type { Diagnosis } from './diagnosis.ts'

/** Every reason that a finding can carry: who must act, and where the specifications speak of it. */
export const diagnoses: Readonly<Record<DiagnosisId, Diagnosis>> = {
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
}
