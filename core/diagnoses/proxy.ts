import type { Diagnosis } from './diagnosis.ts'

export const proxy = {
  'proxy.unreachable': {
    says: 'This machine is set to use a proxy, and the proxy cannot be reached.',
    fix: {
      any: [
        'Compare the proxy’s name and port with what the network team gives out; the report says where the setting came from.',
        'If you are outside the company network, connect the VPN, or start the app without the variable `HTTPS_PROXY` (`--proxy none` on the command line).',
      ],
    },
    owner: 'network-team',
    takesEffect: 'at once',
    refs: ['RFC9110-9.3.6'],
  },
  'proxy.auth-required': {
    says: 'The proxy of this network asks for a name and password before it lets anything through.',
    fix: {
      any: [
        'Ask the network team for a login, or for a rule that lets {host} through without one.',
        'Put the login into the environment variable `HTTPS_PROXY`, as `http://name:password@proxy:port`, and start the app again.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'at once',
    refs: ['RFC9110-15.5.8'],
  },
  'proxy.refused': {
    says: 'The proxy of this network refuses to connect to {host}.',
    fix: {
      any: [
        'Ask the network team to allow connections (method `CONNECT`) to {host} on port 443.',
        'Tell them the status that the proxy answered; it stands beside this finding.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the proxy’s rule is changed; some proxies need some minutes',
    refs: ['RFC9110-9.3.6'],
  },
} as const satisfies Record<string, Diagnosis>
