import type { AreaWords } from './area.ts'

export const proxy = {
  'proxy.pac-failed': {
    says: 'The file that says which proxy to use (PAC) cannot be read, or does not work.',
    fix: [
      'Compare the address or path of the PAC file with what the network team gives out.',
      'Open it in a browser: it must show a script with the function `FindProxyForURL`.',
      'Or name the proxy itself under **Settings**; on the command line with `--proxy http://proxy.example.com:3128`.',
    ],
    takesEffect: 'at the next run',
  },
  'proxy.direct-works': {
    says: 'The proxy keeps this machine from {host}; without the proxy it can be reached.',
    fix: [
      'Ask the network team whether {host} may be reached without the proxy: then put it on the list of exceptions (`NO_PROXY={host}`), or use `--proxy none` on the command line.',
      'If everything has to go through the proxy, ask them to let {host} through there, and show them the finding about the proxy.',
      'Tell the team of {product} which of the two ways is right for this network.',
    ],
    takesEffect: 'at the next run',
  },
  'proxy.unreachable': {
    says: 'This machine is set to use a proxy, and the proxy cannot be reached.',
    fix: [
      'Compare the proxy’s name and port with what the network team gives out; the report says where the setting came from.',
      'If you are outside the company network, connect the VPN, or choose **No proxy** under **Settings** (`--proxy none` on the command line).',
    ],
    variants: {
      certificate: {
        says: 'The proxy that this machine is set to use shows a certificate of its own that is not accepted here.',
        fix: [
          'Get the root certificate of the proxy (a `.pem` file) from the network team, and put it in under **Add the authority of this network** of this step; on the command line `--ca FILE` does that.',
          'Write the proxy’s address with the name that its certificate is for.',
          'If its certificate has expired, only whoever runs the proxy can renew it. An address with http:// needs none, where the proxy allows it.',
        ],
      },
      setting: {
        says: 'This machine is set to use a proxy in a way that does not work, so nothing was sent.',
        fix: [
          'Write the variable as `http://proxy.example.com:3128`, without quotes, and start the app again; `--proxy` on the command line does the same. Only HTTP proxies are spoken, no SOCKS.',
          'A login goes before the name, as `http://name:password@proxy.example.com:3128`; in the password write `@` as `%40`, `:` as `%3A`, `/` as `%2F`, `#` as `%23`, `%` as `%25`.',
          'If this network needs no proxy, remove the variable, or use `--proxy none` on the command line.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'proxy.auth-required': {
    says: 'The proxy of this network asks for a name and password before it lets anything through.',
    fix: [
      'Ask the network team for a login, or for a rule that lets {host} through without one.',
      'Store the login under **Settings**; for the command line put it into the environment variable `HTTPS_PROXY`, as `http://name:password@proxy:port`.',
    ],
    variants: {
      basic: {
        fix: [
          'Ask the network team for a login of the proxy, or for a rule that lets {host} through without one.',
          'Store the login under **Settings**; for the command line put it into the environment variable `HTTPS_PROXY`, as `http://name:password@proxy:port` (special characters as `%40` and the like).',
          'Programs that will use {provider} from this network need the same login: tell the team of {product}.',
        ],
      },
      digest: {
        fix: [
          'The proxy accepts Digest only, which few programs speak: ask the network team to switch Basic on for this proxy, or to let {host} through without a login.',
          'Until then a small relay on this machine can log in for you (for example `px` or `cntlm`): name it under **Settings**, or with `--proxy http://127.0.0.1:3128`.',
        ],
      },
      ntlm: {
        fix: [
          'The proxy wants a Windows login (NTLM), which browsers give by themselves and most other programs cannot.',
          'Ask the network team to let {host} through without a login: it is a fixed host name on port {port}.',
          'Until then a small relay on this machine can log in for you (for example `px` or `cntlm`): name it under **Settings**, or with `--proxy http://127.0.0.1:3128`.',
        ],
      },
      negotiate: {
        fix: [
          'The proxy wants a Kerberos login (Negotiate), which browsers give by themselves and most other programs cannot.',
          'Ask the network team to let {host} through without a login: it is a fixed host name on port {port}.',
          'Until then a small relay on this machine can log in for you (for example `px`): name it under **Settings**, or with `--proxy http://127.0.0.1:3128`.',
        ],
      },
      'login-refused': {
        fix: [
          'Compare name and password of the proxy with what the network team gave out; a `@`, `:` or `/` in the password must be written as `%40`, `%3A`, `%2F`.',
          'Look whether the account is locked: some proxies lock it after a few wrong attempts.',
          'Or ask for a rule that lets {host} through without a login.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'proxy.refused': {
    says: 'The proxy of this network refuses to connect to {host}.',
    fix: [
      'Ask the network team to allow connections (method `CONNECT`) to {host} on port {port}.',
      'Tell them the status that the proxy answered; it stands beside this finding.',
    ],
    variants: {
      'cannot-reach': {
        says: 'The proxy of this network tried to connect to {host}, and could not.',
        fix: [
          'Check the domain first: a name that does not exist ends like this too.',
          'Ask the network team to try {host}, port {port}, from the proxy itself: its name server, or a firewall behind it, is in the way.',
          'Tell them the status that the proxy answered; it stands beside this finding.',
        ],
      },
      'no-tunnels': {
        says: 'What answers at the address of the proxy does not open connections to {host}; a web server answers like this.',
        fix: [
          'Compare the proxy’s name and port with what the network team gives out.',
          'If they are right, ask the network team to allow the method `CONNECT` to {host} on port {port}.',
        ],
      },
      'sign-in': {
        says: 'The proxy of this network wants somebody to sign in before it connects to {host}.',
        fix: [
          'Open any page in a browser, sign in to the network there, then run the checks again.',
          'If no page appears, ask whoever runs the network for a rule that lets {host} through without it.',
        ],
      },
    },
    takesEffect: 'as soon as the proxy’s rule is changed; some proxies need some minutes',
  },
} satisfies AreaWords<'proxy'>
