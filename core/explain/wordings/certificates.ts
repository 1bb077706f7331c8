import { fits, hresult, looksAlike, proves, type Wording } from '../../model/wording.ts'

const windows = /winhttp|wininet|schannel|error|code|hresult|fail|exception/
const untrusted = ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'] as const
const inspected = ['tls.intercepted', 'tls.untrusted-ca', 'tls.incomplete-chain'] as const
const incomplete = ['tls.incomplete-chain', 'tls.untrusted-ca', 'tls.intercepted'] as const
const expired = ['tls.expired', 'clock.ahead'] as const
const early = ['tls.not-yet-valid', 'clock.behind'] as const
const dated = ['tls.expired', 'tls.not-yet-valid', 'clock.ahead', 'clock.behind'] as const
const anyFault = [
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.incomplete-chain',
  'tls.hostname-mismatch',
  'tls.expired',
] as const

/** What is said of a certificate that is not trusted. Only the name of its issuer tells the three causes apart. */
export const trust: readonly Wording[] = [
  ...fits(untrusted, 'OpenSSL', ['unable to get local issuer certificate', 'unable to get issuer certificate']),
  ...fits(untrusted, 'Node.js', ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_GET_ISSUER_CERT']),
  ...fits(untrusted, 'Node.js', ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unable to verify the first certificate']),
  ...fits(inspected, 'OpenSSL', [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'self-signed certificate in certificate chain',
    'self signed certificate in certificate chain',
  ]),
  ...fits(untrusted, 'WebSphere', ['CWPKI0823E', 'CWPKI0022E']),
  ...fits([...untrusted, 'tls.expired'], 'Oracle', ['ORA-29024']),
  ...fits(untrusted, 'SAP', ['Peer certificate rejected by ChainVerifier']),
  ...fits(untrusted, 'Go', ['certificate signed by unknown authority', 'certificate is not trusted']),
  ...fits(untrusted, 'Java', [
    'PKIX path building failed',
    'unable to find valid certification path',
    'PKIX path validation failed',
    'Trust anchor for certification path not found',
    'trustAnchors parameter must be non-empty',
  ]),
  ...fits(untrusted, 'rustls', [
    'invalid peer certificate: UnknownIssuer',
    'invalid peer certificate contents: UnknownIssuer',
  ]),
  ...fits(untrusted, '.NET', ['UntrustedRoot']),
  ...fits(incomplete, '.NET', ['PartialChain']),
  ...fits(anyFault, '.NET', [
    'The remote certificate is invalid according to the validation procedure',
    'The remote certificate was rejected by the provided RemoteCertificateValidationCallback',
    'Could not establish trust relationship for the SSL/TLS secure channel',
  ]),
  ...fits(anyFault, 'Python, Ruby, PHP', ['certificate verify failed', 'CERTIFICATE_VERIFY_FAILED']),
  ...fits(anyFault, 'curl', ['SSL certificate problem:', 'curl: (60)', 'cURL error 60']),
  ...fits(untrusted, 'wget', [
    "Unable to locally verify the issuer's authority",
    'cannot verify … certificate, issued by',
  ]),
  ...fits(untrusted, 'Chromium', ['ERR_CERT_AUTHORITY_INVALID']),
  ...fits(untrusted, 'Firefox', ['SEC_ERROR_UNKNOWN_ISSUER', 'SEC_ERROR_UNTRUSTED_ISSUER']),
  ...fits(untrusted, 'Safari, macOS', [
    'The certificate for this server is invalid',
    'kSecTrustResultRecoverableTrustFailure',
  ]),
  ...proves('tls.intercepted', 'Firefox', ['MOZILLA_PKIX_ERROR_MITM_DETECTED']),
  ...fits(untrusted, 'Windows', [
    ...hresult('0x800B0109', '0x80090325'),
    'SEC_E_UNTRUSTED_ROOT',
    'CERT_E_UNTRUSTEDROOT',
  ]),
  ...fits(untrusted, 'WinHTTP', ['12045'], { near: windows }),
  ...fits(incomplete, 'Windows', [...hresult('0x800B010A'), 'CERT_E_CHAINING']),
  ...proves(
    'tls.self-signed',
    'OpenSSL',
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'self signed certificate'],
    {
      unless: /in (the )?(certificate )?chain/,
    },
  ),
  ...proves('tls.self-signed', 'Firefox', ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'ERROR_SELF_SIGNED_CERT']),
  ...proves('tls.weak-certificate', 'OpenSSL', ['ee key too small', 'ca md too weak', 'ca key too small']),
  ...looksAlike('Windows', ['12057'], { near: windows }),
  ...looksAlike('Windows', [
    ...hresult('0x80092013', '0x80092012'),
    'CRYPT_E_REVOCATION_OFFLINE',
    'CRYPT_E_NO_REVOCATION_CHECK',
    'OfflineRevocation',
    'RevocationStatusUnknown',
  ]),
]

/** What is said of the dates and the names of a certificate. A wrong clock looks like a wrong date. */
export const certificates: readonly Wording[] = [
  ...fits(expired, 'OpenSSL', ['CERT_HAS_EXPIRED', 'certificate has expired'], {
    unless: /expired or is not yet valid/,
  }),
  ...fits(early, 'OpenSSL', ['CERT_NOT_YET_VALID', 'certificate is not yet valid']),
  ...fits(expired, 'Go', ['certificate has expired or is not yet valid: current time … is after']),
  ...fits(early, 'Go', ['certificate has expired or is not yet valid: current time … is before']),
  ...fits(dated, 'Go', ['certificate has expired or is not yet valid']),
  ...fits(expired, 'Java', ['CertificateExpiredException']),
  ...fits(early, 'Java', ['CertificateNotYetValidException']),
  ...fits(dated, 'Java', ['validity check failed']),
  ...fits(expired, 'rustls', ['invalid peer certificate: Expired', 'invalid peer certificate: certificate expired']),
  ...fits(early, 'rustls', ['invalid peer certificate: NotValidYet']),
  ...fits(dated, 'Chromium', ['ERR_CERT_DATE_INVALID']),
  ...proves('clock.ahead', 'Chromium', ['Your clock is ahead']),
  ...proves('clock.behind', 'Chromium', ['Your clock is behind']),
  ...fits(expired, 'Firefox', ['SEC_ERROR_EXPIRED_CERTIFICATE', 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE']),
  ...fits(early, 'Firefox', ['MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE']),
  ...fits(dated, '.NET', ['NotTimeValid']),
  ...fits(dated, 'Windows', [...hresult('0x800B0101', '0x80090328'), 'SEC_E_CERT_EXPIRED', 'CERT_E_EXPIRED']),
  ...fits(dated, 'WinHTTP', ['12037'], { near: windows }),
  ...proves('tls.hostname-mismatch', 'Node.js', [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    "does not match certificate's altnames",
  ]),
  ...proves('tls.hostname-mismatch', 'Python', [
    'Hostname mismatch, certificate is not valid for',
    "doesn't match either of",
  ]),
  ...proves('tls.hostname-mismatch', 'Go', [
    'x509: certificate is valid for … , not',
    'certificate is not valid for any names',
    'certificate relies on legacy Common Name field',
    "cannot validate certificate for … because it doesn't contain any IP SANs",
  ]),
  ...proves('tls.hostname-mismatch', 'Java', [
    'No subject alternative DNS name matching',
    'No subject alternative names matching IP address',
    'No subject alternative names present',
    'No name matching … found',
  ]),
  ...proves('tls.hostname-mismatch', 'Apache HttpClient', ["doesn't match any of the subject alternative names"]),
  ...proves('tls.hostname-mismatch', 'OkHttp', ['Hostname … not verified']),
  ...proves('tls.hostname-mismatch', 'curl', [
    'no alternative certificate subject name matches',
    'subjectAltName does not match',
    'does not match target host name',
    'curl: (51)',
    'cURL error 51',
  ]),
  ...proves('tls.hostname-mismatch', 'rustls', [
    'invalid peer certificate: NotValidForName',
    'certificate not valid for name',
  ]),
  ...fits(['tls.hostname-mismatch', 'portal.captive'], 'Chromium', ['ERR_CERT_COMMON_NAME_INVALID']),
  ...proves('tls.hostname-mismatch', 'Firefox', ['SSL_ERROR_BAD_CERT_DOMAIN']),
  ...proves('tls.hostname-mismatch', '.NET', ['RemoteCertificateNameMismatch']),
  ...proves('tls.hostname-mismatch', 'WinHTTP', ['12038'], { near: windows }),
  ...proves('tls.hostname-mismatch', 'Windows', [
    ...hresult('0x800B010F', '0x80090322'),
    'CERT_E_CN_NO_MATCH',
    'SEC_E_WRONG_PRINCIPAL',
  ]),
]
