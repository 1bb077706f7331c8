import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { common } from '../words/index.ts'

type Group = keyof (typeof common)['en']['groups']

/** Areas of diagnoses that stand together under one heading, or under another word than their own. */
const groups: Readonly<Record<string, Group>> = {
  input: 'input',
  clock: 'clock',
  connect: 'connect',
  tls: 'tls',
  portal: 'response',
  http: 'response',
  tenant: 'organization',
  server: 'organization',
  metadata: 'metadata',
  keys: 'keys',
  client: 'client',
  assertion: 'assertion',
  admin: 'admin',
  scope: 'scope',
  policy: 'policy',
  api: 'api',
  quota: 'quota',
  login: 'login',
  cors: 'login',
  token: 'token',
  'relying-party': 'relying-party',
}

/** The heading under which a switch stands, by its diagnosis's area. */
export const groupOf = (id: DiagnosisId): Group => groups[id.slice(0, id.indexOf('.'))] ?? 'other'
