import type { TemplateParam } from '../template.ts'

/** What stands in a template of a diagnosis where the setup does not know the value. */
export const nouns: Readonly<Record<TemplateParam | 'other', string>> = {
  provider: 'the identity provider',
  host: 'the server',
  port: '443',
  server: 'the authorization server',
  client_id: 'this app',
  scope: 'the scope',
  audience: 'the audience',
  product: 'the product',
  issuer: 'the issuer',
  method: 'the chosen method',
  received: 'no message',
  other: 'this value',
}
