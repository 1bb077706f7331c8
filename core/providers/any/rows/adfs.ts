import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'
import type { Row } from '../variants.ts'

const row = (number: number, at: Row['at'], diagnosis: DiagnosisId, more: Partial<Row> = {}): Row => ({
  row: `adfs-${number}`,
  ...(at ? { at } : {}),
  text: new RegExp(`\\bmsis${number}\\b`),
  diagnosis,
  ...more,
})

/** AD FS: facts 4. It writes the cause of a failed authentication into its own log alone. */
export const adfsRows: readonly Row[] = [
  row(9607, ['token'], 'client.unknown', { variant: 'adfs' }),
  row(9622, ['token'], 'client.auth-failed', {
    variant: 'adfs',
    possible: ['client.secret-wrong', 'client.auth-method', 'assertion.no-key-registered'],
  }),
  row(9602, ['token', 'authorize'], 'api.unknown', { variant: 'adfs' }),
  row(9605, ['token', 'authorize'], 'api.not-authorized', { variant: 'adfs' }),
  row(9604, ['token'], 'http.server-error'),
  row(9223, ['authorize'], 'client.unknown', { variant: 'adfs' }),
  row(9224, ['authorize'], 'login.redirect-uri', { proves: ['login.app-known'] }),
]
