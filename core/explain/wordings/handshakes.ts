import { fits, hresult, proves, type Wording, wraps } from '../../model/wording.ts'

const windows = /winhttp|wininet|schannel|error|code|hresult|fail|exception/
const anyFault = [
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.incomplete-chain',
  'tls.hostname-mismatch',
  'tls.expired',
] as const

/** What is said when the handshake does not complete. */
export const handshakes: readonly Wording[] = [
  ...proves('tls.handshake-failed', 'OpenSSL', [
    'alert protocol version',
    'alert handshake failure',
    'unsupported protocol',
    'no protocols available',
    'dh key too small',
    'unsafe legacy renegotiation disabled',
    'no shared cipher',
  ]),
  ...proves('tls.handshake-failed', 'Java', [
    'fatal alert: protocol_version',
    'fatal alert: handshake_failure',
    'No appropriate protocol',
    'no cipher suites in common',
  ]),
  ...proves('tls.handshake-failed', 'Go', ['tls: handshake failure', 'tls: protocol version not supported']),
  ...proves('tls.handshake-failed', 'rustls', [
    'received fatal alert: HandshakeFailure',
    'received fatal alert: ProtocolVersion',
  ]),
  ...proves('tls.handshake-failed', 'Chromium', ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH']),
  ...proves('tls.handshake-failed', 'Firefox', ['SSL_ERROR_UNSUPPORTED_VERSION', 'SSL_ERROR_NO_CYPHER_OVERLAP']),
  ...proves('tls.handshake-failed', 'Windows', [
    ...hresult('0x80090326', '0x80090331'),
    'SEC_E_ILLEGAL_MESSAGE',
    'SEC_E_ALGORITHM_MISMATCH',
  ]),
  ...proves('tls.handshake-failed', 'WinHTTP', ['12157'], { near: windows }),
  ...proves('tls.handshake-failed', 'OpenSSL', [
    'tlsv1 unrecognized name',
    'alert unrecognized name',
    'SSL routines::wrong signature type',
    'tlsv1 alert internal error',
    'alert inappropriate fallback',
  ]),
  ...fits(['tls.handshake-failed', 'proxy.unreachable'], 'OpenSSL, Java, Go, Firefox, rustls', [
    'wrong version number',
    'WRONG_VERSION_NUMBER',
    'Unsupported or unrecognized SSL message',
    'server gave HTTP response to HTTPS client',
    'first record does not look like a TLS handshake',
    'SSL_ERROR_RX_RECORD_TOO_LONG',
    'corrupt message of type InvalidContentType',
  ]),
  ...fits(['tls.handshake-failed', ...anyFault], '.NET Framework', ['Could not create SSL/TLS secure channel']),
  ...fits(['tls.handshake-failed', 'connect.reset'], 'Chromium', ['ERR_SSL_PROTOCOL_ERROR']),
  ...fits([...anyFault, 'tls.handshake-failed'], 'WinHTTP', ['12175'], { near: windows }),
  ...fits([...anyFault, 'tls.handshake-failed'], 'WinHTTP', [...hresult('0x80072F8F'), 'ERROR_WINHTTP_SECURE_FAILURE']),
  ...fits(['tls.handshake-failed'], 'OpenSSL, Java, Go, Chromium', [
    'alert unknown ca',
    'fatal alert: unknown_ca',
    'tls: unknown certificate authority',
    'alert bad certificate',
    'tls: bad certificate',
    'alert certificate unknown',
    'certificate required',
    'ERR_BAD_SSL_CLIENT_AUTH_CERT',
    'ERR_SSL_CLIENT_AUTH_CERT_NEEDED',
  ]),
  ...wraps('.NET', ['The SSL connection could not be established']),
  ...wraps('Java', ['SSLHandshakeException', 'SSLException']),
]
