import { said } from '../../words/said.ts'

/** Alerts that only a caller without a certificate, or with a refused one, is sent (RFC 8446 section 6.2). */
export const asksByAlert = /CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE|ALERT_NO_CERTIFICATE|ALERT_UNKNOWN_CA/i

/** What is said, and which clicks are shown, where a server wants to see a certificate of ours. */
export const wantsCertificate = {
  variant: 'client-certificate',
  says: said('tls.client-certificate'),
} as const
