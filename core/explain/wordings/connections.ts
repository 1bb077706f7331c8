import { fits, hresult, proves, type Wording } from '../../model/wording.ts'

const windows = /winhttp|wininet|error|code|hresult|fail|socket|exception/
const reset = ['connect.reset', 'tls.hello-too-large'] as const
const late = ['connect.timeout', 'http.timeout'] as const
const lateEither = ['http.timeout', 'connect.timeout'] as const

/** What is said when a connection is refused or cut. A cut connection does not show who cut it. */
export const connections: readonly Wording[] = [
  ...proves('connect.refused', 'Node.js', ['ECONNREFUSED']),
  ...proves('connect.refused', 'Go, Java, Python, Rust', ['connection refused'], { plain: true }),
  ...proves('connect.refused', 'Windows', ['target machine actively refused it']),
  ...proves('connect.refused', 'Windows', ['10061'], { near: windows }),
  ...proves('connect.refused', 'Chromium', ['ERR_CONNECTION_REFUSED']),
  ...proves('connect.refused', 'Firefox', ['NS_ERROR_CONNECTION_REFUSED']),
  ...proves('connect.refused', 'JDK HttpClient', ['java.nio.channels.ClosedChannelException'], {
    beside: /connectexception/,
  }),
  ...fits(['connect.refused', 'connect.timeout'], 'OkHttp, curl', ['Failed to connect to'], {
    unless: /^.{0,20}proxy/,
  }),
  ...fits(['connect.refused', 'connect.timeout'], 'curl', [
    "Couldn't connect to server",
    'Could not connect to server',
  ]),
  ...fits(['connect.refused', 'connect.timeout'], 'curl', ['curl: (7)', 'cURL error 7']),
  ...fits(['connect.refused', 'connect.timeout'], '.NET', ['Unable to connect to the remote server']),
  ...fits(['connect.refused', 'connect.timeout'], 'WinHTTP', ['12029'], { near: windows }),
  ...fits(['connect.refused', 'connect.timeout'], 'WinHTTP', [
    ...hresult('0x80072EFD'),
    'ERROR_WINHTTP_CANNOT_CONNECT',
    'ERROR_INTERNET_CANNOT_CONNECT',
  ]),
  ...fits(reset, 'Node.js', ['ECONNRESET', 'socket hang up', 'UND_ERR_SOCKET', 'other side closed']),
  ...fits(reset, 'Node.js', ['Client network socket disconnected before secure TLS connection was established'], {}),
  ...fits(reset, 'requests', ['ConnectionResetError', 'Connection aborted.', 'RemoteDisconnected']),
  ...fits(reset, 'Python', ['EOF occurred in violation of protocol', 'UNEXPECTED_EOF_WHILE_READING']),
  ...fits(reset, 'Go, Rust, Python, curl', ['connection reset by peer']),
  ...fits(reset, 'Java', ['SocketException: Connection reset', 'connection reset'], { plain: true }),
  ...fits(reset, 'Java', [
    'Remote host closed connection during handshake',
    'Remote host terminated the handshake',
    'SSL peer shut down incorrectly',
  ]),
  ...fits(reset, 'OkHttp', ['unexpected end of stream']),
  ...fits(reset, 'Apache HttpClient', ['NoHttpResponseException', 'failed to respond']),
  ...fits(reset, 'curl', ['Recv failure', 'Empty reply from server', 'curl: (52)', 'cURL error 52']),
  ...fits(reset, 'curl', ['SSL_ERROR_SYSCALL', 'curl: (35)', 'cURL error 35', 'curl: (56)', 'cURL error 56']),
  ...fits(reset, '.NET', [
    'The response ended prematurely',
    'unexpected EOF or 0 bytes from the transport stream',
    'An existing connection was forcibly closed by the remote host',
    'The underlying connection was closed',
  ]),
  ...fits(reset, 'Windows', ['10054'], { near: windows }),
  ...fits(reset, 'Go', ['get https:// … : EOF', 'post https:// … : EOF']),
  ...fits(['connect.timeout'], 'Envoy', ['reset reason: connection timeout']),
  ...fits(['connect.refused', 'connect.timeout'], 'Envoy', [
    'reset reason: connection failure',
    'reset reason: remote connection failure',
  ]),
  ...fits(reset, 'Envoy', [
    'reset reason: connection termination',
    'upstream connect error or disconnect/reset before headers',
  ]),
  ...fits(reset, 'Go', ['unexpected EOF', 'http: server closed idle connection'], { plain: true }),
  ...fits(reset, 'Chromium', ['ERR_CONNECTION_RESET', 'ERR_CONNECTION_CLOSED', 'ERR_EMPTY_RESPONSE']),
  ...fits(reset, 'Firefox', ['PR_CONNECT_RESET_ERROR', 'PR_END_OF_FILE_ERROR', 'NS_ERROR_NET_RESET']),
  ...fits([...reset, 'tls.handshake-failed'], 'WinHTTP', ['12030'], { near: windows }),
  ...fits([...reset, 'tls.handshake-failed'], 'WinHTTP', [...hresult('0x80072EFE'), 'ERROR_WINHTTP_CONNECTION_ERROR']),
  ...fits(['connect.timeout', 'connect.refused'], 'Node.js, Python, Chromium', [
    'EHOSTUNREACH',
    'ENETUNREACH',
    'No route to host',
    'Network is unreachable',
    'ERR_ADDRESS_UNREACHABLE',
    'ERR_INTERNET_DISCONNECTED',
  ]),
]

/** What is said when an answer takes too long; the words often leave open which phase it was. */
export const timeouts: readonly Wording[] = [
  ...proves('connect.timeout', 'undici', ['UND_ERR_CONNECT_TIMEOUT', 'ConnectTimeoutError']),
  ...proves('http.timeout', 'undici', [
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'HeadersTimeoutError',
    'BodyTimeoutError',
  ]),
  ...proves('connect.timeout', 'Node.js', ['connect ETIMEDOUT']),
  ...fits(late, 'Node.js', ['ETIMEDOUT', 'ESOCKETTIMEDOUT']),
  ...fits(lateEither, 'axios', ['timeout of … ms exceeded', 'ECONNABORTED']),
  ...proves('connect.timeout', 'got', ["Timeout awaiting 'connect'", "Timeout awaiting 'secureConnect'"]),
  ...proves('dns.failed', 'got', ["Timeout awaiting 'lookup'"]),
  ...proves('http.timeout', 'got', ["Timeout awaiting 'response'", "Timeout awaiting 'read'"]),
  ...fits(lateEither, 'got', ["Timeout awaiting '"]),
  ...fits(lateEither, 'openid-client 5', ['outgoing request timed out after']),
  ...fits(lateEither, 'Node.js', ['The operation was aborted due to timeout']),
  ...proves('connect.timeout', 'urllib3', ['(connect timeout=', 'ConnectTimeoutError(']),
  ...proves('http.timeout', 'urllib3, Java', ['Read timed out']),
  ...proves('connect.timeout', 'requests, httpx', [
    'exceptions.ConnectTimeout',
    'httpx.ConnectTimeout',
    'httpcore.ConnectTimeout',
  ]),
  ...proves('http.timeout', 'requests, httpx', ['exceptions.ReadTimeout', 'httpx.ReadTimeout', 'httpcore.ReadTimeout']),
  ...proves('connect.timeout', 'Ruby', ['Net::OpenTimeout']),
  ...proves('http.timeout', 'Ruby', ['Net::ReadTimeout']),
  ...proves('connect.timeout', 'Java', [
    'SocketTimeoutException: connect timed out',
    'HttpConnectTimeoutException',
    'ConnectTimeoutException',
  ]),
  ...proves('connect.timeout', 'Java, Python, Rust', ['Connection timed out'], {
    plain: true,
    unless: /timed out after/,
  }),
  ...fits(lateEither, 'JDK HttpClient', ['HttpTimeoutException: request timed out', 'HttpTimeoutException']),
  ...fits(lateEither, 'OkHttp', ['SocketTimeoutException: timeout']),
  ...proves('connect.timeout', 'Go', ['dial tcp … i/o timeout'], { unless: /lookup/ }),
  ...fits(lateEither, 'Go', [
    'Client.Timeout exceeded while awaiting headers',
    'Client.Timeout or context cancellation while reading body',
    'context deadline exceeded',
  ]),
  ...fits(['tls.hello-too-large', 'connect.timeout'], 'Go', ['TLS handshake timeout']),
  ...fits(lateEither, '.NET', ['HttpClient.Timeout of … elapsing', 'The operation has timed out']),
  ...proves('connect.timeout', 'Windows', ['connected party did not properly respond after a period of time']),
  ...proves('connect.timeout', 'Windows', ['10060'], { near: windows }),
  ...proves('connect.timeout', 'curl', [
    'Connection timed out after',
    'Connection timeout after',
    'connect() timed out',
  ]),
  ...proves('http.timeout', 'curl', ['Operation timed out after', 'Operation too slow']),
  ...fits(late, 'curl', ['curl: (28)', 'cURL error 28']),
  ...fits(lateEither, 'reqwest', ['operation timed out']),
  ...proves('connect.timeout', 'Chromium', ['ERR_CONNECTION_TIMED_OUT']),
  ...fits(lateEither, 'Chromium', ['ERR_TIMED_OUT']),
  ...fits(lateEither, 'Firefox', ['NS_ERROR_NET_TIMEOUT']),
  ...fits(lateEither, 'Envoy', ['upstream request timeout']),
  ...fits(lateEither, 'WinHTTP', ['12002'], { near: windows }),
  ...fits(lateEither, 'WinHTTP', [...hresult('0x80072EE2'), 'ERROR_WINHTTP_TIMEOUT', 'ERROR_INTERNET_TIMEOUT']),
]
