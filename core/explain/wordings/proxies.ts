import { fits, numbered, proves, type Wording, wraps } from '../../model/wording.ts'

/** What a proxy answered to CONNECT. */
const status = { 407: 'proxy.auth-required', other: 'proxy.refused' } as const

/** What is said when a proxy cannot be reached or refuses, by clients and by the pages of proxies. */
export const proxies: readonly Wording[] = [
  ...numbered(status, 'undici', ['Proxy response (']),
  ...numbered(status, 'Python', ['Tunnel connection failed:']),
  ...numbered(status, 'curl', ['CONNECT tunnel failed, response', 'Received HTTP code … from proxy after CONNECT']),
  ...numbered(status, 'Java', [
    'Unable to tunnel through proxy. Proxy returns "HTTP/1.1',
    'Unable to tunnel through proxy. Proxy returns "HTTP/1.0',
  ]),
  ...numbered(status, 'OkHttp', ['Unexpected response code for CONNECT:']),
  ...numbered(status, 'Node.js tunnel', ['tunneling socket could not be established, statusCode=']),
  ...numbered(status, '.NET', ["The proxy tunnel request to proxy … failed with status code '"]),
  ...numbered(status, 'httpx', ['httpx.ProxyError:', 'httpcore.ProxyError:']),
  ...numbered(status, 'Netty', ['HttpProxyConnectException … status:']),
  ...proves('proxy.auth-required', 'Go, .NET, any proxy', ['Proxy Authentication Required']),
  ...proves('proxy.auth-required', 'Java', ['Failed to authenticate with proxy']),
  ...proves('proxy.auth-required', 'Chromium', ['ERR_PROXY_AUTH_REQUESTED', 'ERR_PROXY_AUTH_UNSUPPORTED']),
  ...proves('proxy.auth-required', 'Squid', ['Cache Access Denied', 'ERR_CACHE_ACCESS_DENIED']),
  ...proves('proxy.auth-required', 'WinHTTP', ['ERROR_WINHTTP_PROXY_AUTH_REQUIRED', 'ERROR_PROXY_AUTH_REQUIRED']),
  ...proves('proxy.refused', 'Go', [
    'get https:// … : forbidden',
    'post https:// … : forbidden',
    'get https:// … : service unavailable',
    'post https:// … : service unavailable',
    'get https:// … : bad gateway',
    'post https:// … : bad gateway',
  ]),
  ...proves('proxy.refused', 'Chromium', ['ERR_TUNNEL_CONNECTION_FAILED']),
  ...proves('proxy.refused', 'Squid', ['Access control configuration prevents your request']),
  ...proves('proxy.refused', 'Squid', ['ERR_ACCESS_DENIED'], { beside: /squid/ }),
  ...proves('proxy.refused', 'Squid', ['Connection to … failed', 'ERR_CONNECT_FAIL'], {
    beside: /the requested url could not be retrieved|squid/,
  }),
  ...proves('proxy.refused', 'Squid', ['Unable to determine IP address from host name', 'ERR_DNS_FAIL']),
  ...proves('proxy.refused', 'Zscaler', ['reasoncode='], { beside: /zsq=|zscaler/ }),
  ...proves('proxy.refused', 'Zscaler', ['Internet Security by Zscaler']),
  ...proves('proxy.refused', 'Symantec (Blue Coat)', ['policy_denied'], {
    beside: /blue ?coat|symantec|proxy|categor|html/,
  }),
  ...fits(['proxy.refused'], 'curl', ['Proxy CONNECT aborted']),
  ...proves('proxy.unreachable', 'curl', [
    'Could not resolve proxy',
    "Couldn't resolve proxy",
    'curl: (5)',
    'cURL error 5',
  ]),
  ...proves('proxy.unreachable', 'Chromium', ['ERR_PROXY_CONNECTION_FAILED']),
  ...proves('proxy.unreachable', 'Firefox', ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'NS_ERROR_UNKNOWN_PROXY_HOST']),
  ...proves('proxy.unreachable', 'Go', ['proxyconnect tcp'], { toProxy: true }),
  ...fits(['proxy.unreachable'], 'urllib3', ['Unable to connect to proxy', 'Cannot connect to proxy'], {
    toProxy: true,
  }),
  ...fits(['proxy.unreachable'], 'Node.js tunnel', ['tunneling socket could not be established, cause='], {
    toProxy: true,
  }),
  ...wraps('requests', ['ProxyError'], {}),
]
