import type { AreaWords } from './area.ts'

export const dns = {
  'dns.not-found': {
    says: 'The name {host} has no address on the internet as this machine sees it.',
    fix: [
      'Compare the domain, letter by letter, with the one the console shows.',
      'If it is right, ask the network team whether this network resolves outside names at all, or only through a proxy.',
    ],
    variants: {
      alias: {
        says: 'The name {host} only points to another name (CNAME), and that one leads nowhere.',
        fix: [
          'In the console of {provider} open the page of your custom domain, and compare the CNAME record that it asks for with the one beside this finding.',
          'If they differ, or the custom domain is not there any more, have the record of {host} corrected by whoever looks after the names of your company.',
          'If they are the same, the name server of this network may hold something back: compare with another one, `--dns 9.9.9.9` on the command line.',
        ],
      },
    },
    takesEffect: 'at once; a new custom domain can take some hours to be known everywhere',
  },
  'dns.private-answer': {
    says: 'In this network the name {host} leads to an address that is not a public one.',
    fix: [
      'Ask the network team whether that is meant: a gateway of your own, or a name server that answers differently inside (split DNS).',
      'If the name server blocks the name, ask them to allow {host}.',
      'If it comes from the hosts file of this computer, take the line out: `/etc/hosts`, or on Windows `C:\\Windows\\System32\\drivers\\etc\\hosts`.',
      'To compare, ask another name server with `--dns 9.9.9.9` on the command line, where your network allows it.',
    ],
    takesEffect: 'as soon as the entry is changed; answers are remembered for some minutes',
  },
  'dns.failed': {
    says: 'The address of {host} could not be looked up: no name server of this network gave a usable answer.',
    fix: [
      'Check that this machine is online and that a VPN it needs is connected.',
      'Ask the network team whether the name server is up, or whether outside names are resolved only by the proxy.',
    ],
    takesEffect: 'as soon as the name server answers',
  },
} satisfies AreaWords<'dns'>
