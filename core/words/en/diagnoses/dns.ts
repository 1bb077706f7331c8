import type { AreaWords } from './area.ts'

export const dns = {
  'dns.not-found': {
    says: '{host} cannot be resolved from {computer}: DNS has no address for it.',
    fix: [
      'Compare the domain, letter by letter, with the domain in the console.',
      'If the domain is correct, ask the network team whether this network resolves external names, or only its proxy does.',
    ],
    variants: {
      alias: {
        says: '{host} is an alias (CNAME) for a name that does not exist.',
        fix: [
          'In the console of {provider}, open the page of your custom domain. Compare the CNAME record that it requires with the CNAME record {shown}.',
          'If the records differ, or the custom domain was removed, ask the DNS administrator of your company to correct the record of {host}.',
          'If the records are the same, the DNS server of this network may be blocking the name. To compare, use another DNS server{{: `--dns 9.9.9.9` on the command line|}}.',
        ],
      },
    },
    takesEffect: 'at once; a new custom domain can take some hours',
  },
  'dns.private-answer': {
    says: 'In this network, the name {host} resolves to an address that is not public.',
    fix: [
      'Ask the network team whether this is intended, for example for a gateway of your own or an internal DNS zone (split DNS).',
      'If the DNS server blocks the name, ask them to allow {host}.',
      'If the address comes from the hosts file of {computer}, remove the line: `/etc/hosts`, or on Windows `C:\\Windows\\System32\\drivers\\etc\\hosts`.',
      'To compare, use another DNS server where your network allows it{{: `--dns 9.9.9.9` on the command line|}}.',
    ],
    takesEffect: 'as soon as the entry is changed; DNS servers cache the old entry for some minutes',
  },
  'dns.failed': {
    says: 'The address of {host} could not be resolved: the DNS servers of this network did not return a usable response.',
    fix: [
      'Check that {computer} is online, and that a required VPN is connected.',
      'Ask the network team whether the DNS server works, or whether only the proxy resolves external names.',
    ],
    takesEffect: 'as soon as the DNS server responds',
  },
} satisfies AreaWords<'dns'>
