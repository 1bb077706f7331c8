import type { TemplateValues } from '../diagnoses/index.ts'
import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { Intake } from '../model/target.ts'

/** What the words of a finding are filled with. */
export interface Wording {
  guide: Guide
  provider: Provider
  values: TemplateValues
  /** Values are still being entered: an empty field is work to do, not a fault. */
  entering: boolean
  /** Hides secrets; the last thing that touches a text before it is shown. */
  mask(text: string): string
}

/** The words of a guide for these values. */
export function wordingOf(
  guide: Guide,
  provider: Provider,
  { values, target }: Pick<Intake, 'values' | 'target'>,
  entering: boolean,
  mask: Wording['mask'],
): Wording {
  return {
    guide,
    provider,
    entering,
    mask,
    values: {
      provider: provider.name,
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
    },
  }
}
