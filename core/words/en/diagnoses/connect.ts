import type { AreaWords } from './area.ts'

const compare =
  'To compare, use another DNS server where your network allows it{{: `--dns 9.9.9.9` on the command line|}}.'
const proxyOnly =
  'If this network reaches the internet only through a proxy, {{enter the proxy under **Settings**. On the command line, use `--proxy` or the environment variable `HTTPS_PROXY`|set the environment variable `HTTPS_PROXY` to the address of the proxy}}.'
const allow = 'Otherwise, ask the network team to allow {computer} to reach {host} on port {port}.'

/** For a connection that failed because the name was given another address in this network or on this computer. */
const misled = {
  'own-address': {
    says: 'The DNS server of this network resolves {host} to an address that is not public, and that address does not respond.',
    fix: [
      'Show the network team the DNS server and the address {shown}. Ask whether a filter blocks the name.',
      'If a filter blocks the name, ask the network team to allow {host}. If your own gateway should be at that address (split DNS), ask why the gateway does not respond.',
      compare,
    ],
  },
  'hosts-file': {
    says: 'The address of {host} comes from the hosts file of {computer}, and that address does not respond.',
    fix: [
      'Remove the line from the hosts file of {computer}: `/etc/hosts`, or on Windows `C:\\Windows\\System32\\drivers\\etc\\hosts`. You need administrator rights to save it.',
      'If a colleague added it on purpose, ask which address is correct now.',
      'Then {{run the checks|try}} again.',
    ],
  },
  'no-route': {
    says: '{computer} has no route to the address of {host}. {computer} is offline, or its network reaches only some addresses.',
    fix: [
      'Check that {computer} is online, and that a required VPN is connected. To check, open any other page in a browser.',
      'If the address {shown} is an IPv6 address (it contains colons), this network may not support IPv6. Ask the network team for IPv6, or for a name that also has an IPv4 address.',
      proxyOnly,
    ],
  },
  'forbidden-here': {
    says: 'The firewall or security software of {computer} blocks the connection to {host}.',
    fix: [
      'Allow {{this program|the program}} in the firewall or security software of {computer}, or ask the administrator of the computer to do it.',
      'Then {{run the checks|try}} again.',
    ],
  },
}

export const connect = {
  'connect.refused': {
    says: '{host} resolves, but the server refuses connections on that port.',
    fix: ['Check the domain, and the port if you entered one. The usual port is 443.', proxyOnly, allow],
    variants: misled,
    takesEffect: 'as soon as the rule or the setting is changed',
  },
  'connect.timeout': {
    says: 'The connection to {host} timed out. A firewall is most likely dropping it silently.',
    fix: [proxyOnly, allow],
    variants: misled,
    takesEffect: 'as soon as the rule or the setting is changed',
  },
  'connect.reset': {
    says: 'The connection to {host} was reset before a response arrived. A firewall or an inspection device often does this.',
    fix: [
      proxyOnly,
      'Otherwise, {{run the checks|try}} again. A single reset can be a coincidence.',
      'If it happens again, send the network team the time and the host{?host {host}}. Ask which device resets the connection.',
    ],
    variants: {
      ...misled,
      'behind-proxy': {
        fix: [
          '{{Run the checks|Try}} again. A single reset can be a coincidence.',
          'If it happens again, send the network team the time, the proxy, and the host{?host {host}}. Ask which device behind the proxy resets the connection.',
        ],
      },
    },
    takesEffect: 'as soon as the rule is changed',
  },
  'connect.address-dead': {
    says: 'One of the addresses of {host} does not respond. Programs that try it first are slow.',
    fix: [
      'Send the network team the address {shown}. Most likely, a firewall rule lists the other addresses but not this one.',
      'You can continue: the checks use the addresses that respond.',
    ],
    takesEffect: 'as soon as the rule is changed',
  },
  'connect.browser-only': {
    says: 'The browser on {computer} reaches {host}, but other programs do not.',
    fix: [
      'Browsers take the proxy, its login, and trusted certificates from the operating system. Other programs often do not. The failed check shows which of them is missing.',
      'Ask the network team what programs need, such as a proxy without a Windows login, an exception for {host}, or the root certificate of an inspection product.',
      'Tell the team of {product} what programs need in this network.',
    ],
    takesEffect: 'at the next run',
  },
  'connect.ipv6-broken': {
    says: 'Only one of the two address families (IPv4, IPv6) of {host} can be reached. Some programs will be slow or fail.',
    fix: [
      'Ask the network team to repair the address family that fails, or to stop announcing it in this network.',
      'You can continue: the checks use the address family that works.',
    ],
    takesEffect: 'as soon as the network is repaired',
  },
} satisfies AreaWords<'connect'>
