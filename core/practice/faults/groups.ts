import type { DiagnosisId } from '../../model/diagnosis-ids.ts'

const groups: Readonly<Record<string, string>> = {
  input: 'What was typed',
  clock: 'Clock',
  connect: 'Connection',
  tls: 'Encryption and certificates',
  portal: 'What answers',
  http: 'What answers',
  tenant: 'Organization and server',
  server: 'Organization and server',
  metadata: 'Published description',
  keys: 'Signing keys',
  client: 'The app',
  assertion: 'The signed assertion',
  admin: 'The provider’s own API',
  scope: 'Scopes',
  policy: 'Access policy',
  api: 'The API',
  quota: 'Quota',
  login: 'Signing in',
  cors: 'Signing in',
  token: 'The token',
  'relying-party': 'What the product accepts',
}

/** The heading under which a switch stands: its diagnosis's area in words. */
export const groupOf = (id: DiagnosisId): string => groups[id.slice(0, id.indexOf('.'))] ?? 'Other'
