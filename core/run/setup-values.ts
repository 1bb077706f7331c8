import type { Guide } from '../model/guide.ts'
import type { SetupValues } from '../model/result.ts'
import type { Intake } from '../model/target.ts'

/** What the templates of diagnoses are filled with for these values. What words name by themselves is not among it. */
export function setupValues(guide: Guide, { values, target }: Pick<Intake, 'values' | 'target'>): SetupValues {
  return {
    product: guide.relyingParty.name,
    ...(target
      ? {
          host: target.host,
          port: String(target.port),
          issuer: target.issuer,
          server: target.server.id ?? target.host,
        }
      : {}),
    ...(values.client_id ? { client_id: values.client_id } : {}),
    ...(values.scope ? { scope: values.scope } : {}),
    ...(values.audience ? { audience: values.audience } : {}),
    ...(values.token_endpoint_auth_method ? { method: values.token_endpoint_auth_method } : {}),
  }
}
