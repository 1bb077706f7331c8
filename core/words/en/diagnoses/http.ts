import type { AreaWords } from './area.ts'

export const http = {
  'http.not-json': {
    says: 'What came back from {host} is not the data for programs (JSON) that was due; something other than {provider} answered, or changed the answer.',
    fix: [
      'Read what came back, beside this finding: the title of a page often names the product that answered.',
      'If it is a proxy or firewall, ask the network team to let {host} through untouched.',
      'If it is {provider}’s own page, compare the domain with the one in the console.',
    ],
    takesEffect: 'as soon as the rule is changed',
  },
  'http.blocked': {
    says: '{provider} refuses requests from this network address.',
    fix: [
      'Ask the administrator of {provider} which network addresses are allowed, and to add the one this machine goes out with.',
    ],
    variants: {
      verification: {
        says: '{provider} considers this request suspicious and asks for a verification that a program cannot complete.',
        fix: [
          'Ask the administrator of {provider} which protection against bots is on, and to allow the public address of this computer and that of {product}.',
        ],
      },
      device: {
        says: 'A device of this network answered with a block page in place of {host}.',
        fix: [
          'Give the network team the title of the page and the host {host}; both stand beside this finding.',
          'Ask them to allow {host} on port {port} for programs, without inspection and without a page for the user to confirm.',
        ],
      },
    },
    takesEffect: 'within minutes',
  },
  'http.rate-limited': {
    says: '{provider} has had too many requests in a short time and asks to wait.',
    fix: [
      'Wait until the time that stands beside this finding, then run once.',
      'If it comes back, find out what else uses the same account so often.',
    ],
    takesEffect: 'by itself, at the time the server names',
  },
  'http.server-error': {
    says: '{provider} reported an error of its own.',
    fix: [
      'Wait some minutes and run again.',
      'If it persists, open a support case with {provider} and give them the request ID that stands beside this finding.',
    ],
    variants: {
      device: {
        says: 'A proxy or another device of this network answered with an error of its own in place of {host}.',
        fix: [
          'Give the network team the title of the page and the host {host}; both stand beside this finding.',
          'Ask them why this device does not reach {host}: its name server, its rules, or its own connection.',
          'Run again when they have looked.',
        ],
      },
    },
    takesEffect: 'when the server works again',
  },
  'http.timeout': {
    says: '{host} accepted the connection but did not answer in time.',
    fix: [
      'Run again; if it is only slow, allow more time on the command line with `--timeout 60`.',
      'If it stays, ask the network team whether a proxy holds the request back to inspect it.',
    ],
    takesEffect: 'at the next run',
  },
  'http.too-large': {
    says: 'The answer from {host} is far larger than it can rightly be, and was not read to its end.',
    fix: [
      'Look at the beginning of the answer beside this finding: it is most likely not from {provider}.',
      'Check the domain, then ask the network team what answers there.',
    ],
    takesEffect: 'as soon as the right server answers',
  },
  'http.redirected': {
    says: '{host} sends the request on to another address instead of answering it. Secrets are never sent after such a redirect.',
    fix: [
      'Look at the address it points to, beside this finding.',
      'If that is your real domain, enter it here as the domain.',
      'If it is a sign-in page of your network, sign in there first.',
    ],
    variants: {
      device: {
        says: 'A device of this network sends the request for {host} on to a page of its own, which tells a person that it is blocked or asks for a login.',
        fix: [
          'Open the address that stands beside this finding in a browser: it says what the device wants.',
          'Ask the network team to let programs reach {host} on port {port} without a login and without a page to confirm.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'http.unexpected-status': {
    says: '{host} answered “{received}”, which is not expected at this address.',
    fix: [
      'Read the response beside this finding. It is shown as received.',
      'Look at the log of {provider} for the request.',
      'If the log does not explain it, give the support of {provider} the request ID.',
    ],
    takesEffect: 'depends on the cause',
  },
  'http.truncated': {
    says: 'Part of the response from {host} arrived, and then the transfer stopped.',
    fix: [
      'Run again. If it happens again, give the network team the host {host} and the number of bytes that arrived.',
      'Ask them whether packets of full size are lost in a VPN or tunnel (MTU, blocked ICMP “fragmentation needed”), and to lower the MSS there.',
      'If a proxy cuts the response, ask them to exempt {host} from inspection.',
    ],
    takesEffect: 'at the next run',
  },
  'http.origin-added': {
    says: 'An Origin header was added to the request on the network path, so {provider} treats it as a request from a browser.',
    fix: [
      'This program sends no `Origin` header here. Ask the network team which proxy or gateway adds it.',
      'Ask them to remove the header from requests to {host}.',
      'If {product} sends `Origin` itself, turn that off there: a request between servers must not carry it.',
    ],
    variants: {
      'sign-on': {
        fix: [
          'This request was sent without an `Origin` header. Ask the network team which proxy or gateway adds it.',
          'Ask them to remove the header from requests to {host} that were sent without it. Pages of {product} send it themselves, and may.',
        ],
      },
    },
    takesEffect: 'as soon as the header is gone',
  },
} satisfies AreaWords<'http'>
