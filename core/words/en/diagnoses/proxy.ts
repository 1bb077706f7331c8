import type { AreaWords } from './area.ts'

const relay = (names: string) =>
  `Until then, a local relay program such as ${names} can log in for you. Enter its address {{under **Settings**, or use \`--proxy http://127.0.0.1:3128\` on the command line|as the proxy, such as \`http://127.0.0.1:3128\`}}.`
const withoutLogin = 'Ask the network team to allow {host} without a login. {host} is a fixed host name on port {port}.'
const compare = 'Compare the name and port of the proxy with those from the network team.'

export const proxy = {
  'proxy.pac-failed': {
    says: 'The proxy configuration file (PAC) cannot be read or does not work.',
    fix: [
      'Compare the URL or path of the PAC file with the one from the network team.',
      'Open the PAC file in a browser. The browser must show a script with the function `FindProxyForURL`.',
      '{{Or enter the proxy itself under **Settings**. On the command line, use `--proxy http://proxy.example.com:3128`|Or enter the address of the proxy itself, such as `http://proxy.example.com:3128`}}.',
    ],
    takesEffect: 'at the next run',
  },
  'proxy.direct-works': {
    says: 'The proxy blocks the connection from {computer} to {host}. Without the proxy, the connection works.',
    fix: [
      'Ask the network team whether {host} may be reached without the proxy. If so, add it to the list of exceptions (`NO_PROXY={host}`){{, or use `--proxy none` on the command line|}}.',
      'If all traffic must use the proxy, ask them to allow {host} there. Show them the finding about the proxy.',
      'Tell the team of {product} which of the two applies in this network.',
    ],
    takesEffect: 'at the next run',
  },
  'proxy.unreachable': {
    says: '{computer} is configured to use a proxy, and the proxy cannot be reached.',
    fix: [
      `${compare} The report says where the setting comes from.`,
      'If you are outside the company network, connect the VPN, or {{choose **No proxy** under **Settings** (`--proxy none` on the command line)|turn off the proxy}}.',
    ],
    variants: {
      certificate: {
        says: 'The configured proxy presents a certificate that {computer} does not accept.',
        fix: [
          'Get the root certificate of the proxy (a `.pem` file) from the network team. {{Open **Add a certificate authority (CA)** below this result and paste it. On the command line, use `--ca FILE`|Add it to the trusted certificate authorities in IdP Preflight}}.',
          'In the URL of the proxy, use the name that its certificate is valid for.',
          'If the certificate has expired, only the operator of the proxy can renew it. Where the proxy allows it, a URL with `http://` works without a certificate.',
        ],
      },
      setting: {
        says: 'The proxy setting of {computer} is invalid, so no request was sent.',
        fix: [
          'Write the variable as `http://proxy.example.com:3128`, without quotes, and restart IdP Preflight.{{ On the command line, use `--proxy`.|}} Only HTTP proxies are supported, not SOCKS.',
          'Put the login before the host name: `http://name:password@proxy.example.com:3128`. In the password, write `@` as `%40`, `:` as `%3A`, `/` as `%2F`, `#` as `%23`, and `%` as `%25`.',
          'If this network does not need a proxy, remove the variable{{, or use `--proxy none` on the command line|}}.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'proxy.auth-required': {
    says: 'The proxy of this network requires a username and a password.',
    fix: [
      'Ask the network team for a login, or for a rule that allows {host} without one.',
      '{{Save the login under **Settings**. For the command line, set|Set}} the environment variable `HTTPS_PROXY` to `http://name:password@proxy:port`.',
    ],
    variants: {
      basic: {
        fix: [
          'Ask the network team for a login for the proxy, or for a rule that allows {host} without one.',
          '{{Save the login under **Settings**. For the command line, set|Set}} the environment variable `HTTPS_PROXY` to `http://name:password@proxy:port`, with special characters encoded (`@` as `%40`).',
          'Programs that use {provider} from this network need the same login. Tell the team of {product}.',
        ],
      },
      digest: {
        fix: [
          'The proxy accepts only Digest authentication, which few programs support. Ask the network team to turn on Basic authentication for this proxy, or to allow {host} without a login.',
          relay('`px` or `cntlm`'),
        ],
      },
      ntlm: {
        fix: [
          'The proxy requires a Windows login (NTLM). Browsers support NTLM, but most other programs do not.',
          withoutLogin,
          relay('`px` or `cntlm`'),
        ],
      },
      negotiate: {
        fix: [
          'The proxy requires a Kerberos login (Negotiate). Browsers support Kerberos, but most other programs do not.',
          withoutLogin,
          relay('`px`'),
        ],
      },
      'login-refused': {
        fix: [
          'Compare the username and the password with those from the network team. In the password, write `@` as `%40`, `:` as `%3A`, and `/` as `%2F`.',
          'Check whether the account is locked. Some proxies lock it after a few wrong attempts.',
          'Or ask for a rule that allows {host} without a login.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'proxy.refused': {
    says: 'The proxy of this network refuses to connect to {host}.',
    fix: [
      'Ask the network team to allow connections (method `CONNECT`) to {host} on port {port}.',
      'Send them the status that the proxy returned. The status is {shown}.',
    ],
    variants: {
      'cannot-reach': {
        says: 'The proxy of this network tried to connect to {host} and failed.',
        fix: [
          'First check the domain. A name that does not exist has the same result.',
          'Ask the network team to connect to {host}, port {port}, from the proxy itself. The DNS server of the proxy or a firewall behind the proxy can be the cause.',
          'Send them the status that the proxy returned. The status is {shown}.',
        ],
      },
      'no-tunnels': {
        says: 'The server at the address of the proxy does not open connections to {host}. The server behaves like a web server, not like a proxy.',
        fix: [
          compare,
          'If the name and port are correct, ask the network team to allow the method `CONNECT` to {host} on port {port}.',
        ],
      },
      'sign-in': {
        says: 'The proxy of this network requires a user to sign in before it connects to {host}.',
        fix: [
          'Open any page in a browser, sign in to the network, then {{run the checks|try}} again.',
          'If the sign-in page does not appear, ask the operator of the network for a rule that allows {host} without it.',
        ],
      },
    },
    takesEffect: 'as soon as the rule of the proxy is changed; some proxies take several minutes',
  },
} satisfies AreaWords<'proxy'>
