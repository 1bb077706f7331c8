import { fits, hresult, proves, type Wording } from '../../model/wording.ts'

const windows = /winhttp|wininet|error|code|hresult|fail|socket|exception/

/** What is said when a host name does not resolve. The words of one library often come for both causes. */
export const names: readonly Wording[] = [
  ...proves('dns.not-found', 'Node.js', ['getaddrinfo ENOTFOUND', 'queryA ENOTFOUND', 'queryAaaa ENOTFOUND']),
  // The scheme of an address was taken for its host: it stands there twice, or where a host alone belongs.
  ...proves('relying-party.domain-form', 'Node.js', ['getaddrinfo ENOTFOUND https', 'getaddrinfo ENOTFOUND http'], {
    unless: /enotfound https?[.-]/,
  }),
  ...proves('relying-party.domain-form', 'Go', ['lookup https: no such host', 'lookup http: no such host']),
  ...proves('relying-party.domain-form', 'Java', ['UnknownHostException: https', 'UnknownHostException: http'], {
    unless: /exception: https?[.-]/,
  }),
  ...proves(
    'relying-party.domain-form',
    'Python, curl',
    ['Could not resolve host: https', "Failed to resolve 'https'", "host='https'", "host='http'"],
    { unless: /(?:host: |resolve |host=)https?[.-]/ },
  ),
  ...proves('dns.not-found', 'Go', ['no such host'], { unless: /no such host is known/ }),
  ...proves('dns.not-found', 'urllib3, Netty', ["Failed to resolve '"], {
    near: /failed to resolve (?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b|nameresolution|errno|queries|unknownhost/,
  }),
  ...proves('dns.not-found', 'Linux', ['Name or service not known']),
  ...proves('dns.not-found', 'macOS', ['nodename nor servname provided']),
  ...fits(['dns.not-found', 'dns.failed'], 'macOS, iOS', ['A server with the specified hostname could not be found']),
  ...proves('dns.not-found', 'Windows', ['No such host is known', 'WSAHOST_NOT_FOUND']),
  ...proves('dns.not-found', 'Windows', ['11001'], { near: /socket|winsock|errno|error|getaddrinfo/ }),
  ...proves('dns.not-found', 'Chromium', ['ERR_NAME_NOT_RESOLVED', 'DNS_PROBE_FINISHED_NXDOMAIN']),
  ...proves('dns.not-found', 'WinHTTP', ['12007'], { near: windows }),
  ...proves('dns.not-found', 'WinHTTP', [
    ...hresult('0x80072EE7'),
    'ERROR_WINHTTP_NAME_NOT_RESOLVED',
    'ERROR_INTERNET_NAME_NOT_RESOLVED',
  ]),
  ...proves('dns.not-found', 'JDK HttpClient', ['UnresolvedAddressException']),
  ...proves('dns.not-found', 'dig, nslookup', ['NXDOMAIN']),
  ...fits(['dns.not-found', 'dns.failed'], 'curl', ['Could not resolve host', "Couldn't resolve host"]),
  ...fits(['dns.not-found', 'dns.failed'], 'curl', ['curl: (6)', 'cURL error 6', 'CURLE_COULDNT_RESOLVE_HOST']),
  ...fits(['dns.not-found', 'dns.failed'], 'Java', ['UnknownHostException']),
  ...fits(['dns.not-found', 'dns.failed'], 'Android, OkHttp', ['Unable to resolve host']),
  ...fits(['dns.not-found', 'dns.failed'], '.NET Framework', ['The remote name could not be resolved']),
  ...fits(['dns.not-found', 'dns.failed'], 'Python, PHP', ['getaddrinfo failed']),
  ...fits(['dns.not-found', 'dns.failed'], 'Firefox', ['NS_ERROR_UNKNOWN_HOST']),
  ...fits(['dns.not-found', 'dns.failed'], 'reqwest', ['failed to lookup address information', 'dns error:']),
  ...fits(['dns.not-found', 'dns.failed'], 'nginx', ['host not found in upstream']),
  ...proves('dns.failed', '.NET on Linux', ['HttpRequestException: Resource temporarily unavailable']),
  ...fits(['dns.not-found', 'dns.failed'], 'wget', ['unable to resolve host address']),
  ...proves('dns.failed', 'Node.js', ['EAI_AGAIN', 'queryA ESERVFAIL', 'queryA ETIMEOUT']),
  ...proves('dns.failed', 'Python, Java, Go', ['Temporary failure in name resolution']),
  ...proves('dns.failed', 'Go', ['server misbehaving', 'lookup … i/o timeout']),
  ...proves('dns.failed', 'Chromium', [
    'ERR_DNS_TIMED_OUT',
    'ERR_DNS_SERVER_FAILED',
    'ERR_NAME_RESOLUTION_FAILED',
    'DNS_PROBE_FINISHED_BAD_CONFIG',
    'DNS_PROBE_FINISHED_NO_INTERNET',
  ]),
]
