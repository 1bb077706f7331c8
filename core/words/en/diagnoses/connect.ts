import type { AreaWords } from './area.ts'

const compare =
  'To compare, ask another name server with `--dns 9.9.9.9` on the command line, where your network allows it.'
const hostsFile =
  'Take the line out of the hosts file of this computer: `/etc/hosts`, or on Windows `C:\\Windows\\System32\\drivers\\etc\\hosts`. Saving it needs the rights of an administrator.'

/** For a connection that failed because the name was given another address in this network or on this computer. */
const misled = {
  'own-address': {
    says: 'Nothing answers at the address that this network gives {host}, and that address is not a public one.',
    fix: [
      'Show the network team the name server and the address beside this finding, and ask whether a filter blocks the name.',
      'If it does, ask them to allow {host}. If a gateway of your own is meant to be there (split DNS), ask them why it does not answer.',
      compare,
    ],
  },
  'hosts-file': {
    says: 'Nothing answers at the address of {host}, which was not looked up but is written down on this computer.',
    fix: [
      hostsFile,
      'If somebody put it there on purpose, ask them which address is right now.',
      'Then run the checks again.',
    ],
  },
  'no-route': {
    says: 'This computer has no way to the address of {host}: it is offline, or its network leads only to some addresses.',
    fix: [
      'Check that this computer is online, and that a VPN it needs is connected: open any other page in a browser.',
      'If the address beside this finding is one of IPv6 (it has colons in it), this network may have no IPv6: ask the network team for it, or for a name that has IPv4 too.',
      'If this network reaches the internet through a proxy only, name it under **Settings**; on the command line with `--proxy`, or in the environment variable `HTTPS_PROXY`.',
    ],
  },
  'forbidden-here': {
    says: 'This computer itself forbids the connection to {host}: its own firewall or security software stops it.',
    fix: [
      'Allow this program in the firewall or the security software of this computer, or ask whoever looks after the computer.',
      'Then run the checks again.',
    ],
  },
}

export const connect = {
  'connect.refused': {
    says: '{host} was found, but nothing accepts connections on that port.',
    fix: [
      'Check the domain, and the port if one was given; the normal port is 443.',
      'If this network reaches the internet through a proxy only, name it under **Settings**; on the command line with `--proxy`, or in the environment variable `HTTPS_PROXY`.',
      'Otherwise ask the network team to allow this machine to reach {host} on port {port}.',
    ],
    variants: misled,
    takesEffect: 'as soon as the rule or the setting is changed',
  },
  'connect.timeout': {
    says: 'No answer came from {host}; most often a firewall drops the connection without saying so.',
    fix: [
      'If this network reaches the internet through a proxy only, name it under **Settings**; on the command line with `--proxy`, or in the environment variable `HTTPS_PROXY`.',
      'Otherwise ask the network team to allow this machine to reach {host} on port {port}.',
    ],
    variants: misled,
    takesEffect: 'as soon as the rule or the setting is changed',
  },
  'connect.reset': {
    says: 'The connection to {host} was cut before an answer came; a firewall or an inspection device often does this.',
    fix: [
      'Ask first whether this network lets programs out through a proxy only. If so, name the proxy under **Settings**; on the command line with `--proxy`, or in the environment variable `HTTPS_PROXY`.',
      'Otherwise run the checks again: a single reset can be chance.',
      'If it happens again, give the network team the time and the host {host}, and ask which device resets the connection.',
    ],
    variants: {
      ...misled,
      'behind-proxy': {
        fix: [
          'Run the checks again: a single reset can be chance.',
          'If it happens again, give the network team the time, the proxy and the host {host}, and ask which device behind the proxy resets the connection.',
        ],
      },
    },
    takesEffect: 'as soon as the rule is changed',
  },
  'connect.address-dead': {
    says: 'One of several addresses of {host} does not answer; programs that try it first are slow.',
    fix: [
      'Give the network team the address that stands beside this finding: most likely one rule of the firewall lists the others and not this one.',
      'The checks go on over the addresses that answer.',
    ],
    takesEffect: 'as soon as the rule is changed',
  },
  'connect.browser-only': {
    says: 'The browser of this computer reaches {host}; programs do not.',
    fix: [
      'Browsers take the proxy, its login and trusted certificates from the operating system, programs do not: look at the finding that failed, it says which of them is missing.',
      'Ask the network team for a way for programs: a proxy without a Windows login, or an exception for {host}, and the root certificate of an inspection product.',
      '{product} is a program as well: tell its team what it needs in this network.',
    ],
    takesEffect: 'at the next run',
  },
  'connect.ipv6-broken': {
    says: 'Only one of the two address kinds (IPv4, IPv6) of {host} can be reached; some programs will be slow or fail.',
    fix: [
      'Ask the network team to repair the address kind that fails, or to stop announcing it in this network.',
      'The checks go on over the kind that works.',
    ],
    takesEffect: 'as soon as the network is repaired',
  },
} satisfies AreaWords<'connect'>
