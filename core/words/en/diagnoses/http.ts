import type { AreaWords } from './area.ts'

export const http = {
  'http.not-json': {
    says: 'The response from {host} was not the JSON we expected. Something other than {provider} responded, or changed the response.',
    fix: [
      'Read the response {shown}. The title of a page often names the product that sent it.',
      'If a proxy or firewall sent the response, ask the network team to pass requests to {host} through unchanged.',
      'If {provider} sent the response, compare the domain with the domain in the console.',
    ],
    takesEffect: 'as soon as the rule is changed',
  },
  'http.blocked': {
    says: '{provider} blocks requests from this network address.',
    fix: [
      'Ask the administrator of {provider} which network addresses are allowed, and to add the public address of {computer}.',
    ],
    variants: {
      verification: {
        says: '{provider} considers this request suspicious and requires a verification that a program cannot complete.',
        fix: [
          'Ask the administrator of {provider} which bot protection is on, and to allow the public address of {computer} and that of {product}.',
        ],
      },
      device: {
        says: 'A device in this network returned a block page instead of the response from {host}.',
        fix: [
          'Send the network team the title of the page and the host{?host {host}}. The title and the host are {shown}.',
          'Ask them to allow {host} on port {port} for programs, without inspection and without a page that a user must confirm.',
        ],
      },
    },
    takesEffect: 'within minutes',
  },
  'http.rate-limited': {
    says: '{provider} is rate limiting requests. Wait, then try again.',
    fix: [
      'Wait until the time {shown}, then {{run the checks|try}} once.',
      'If it happens again, find out what else sends requests to the same account.',
    ],
    takesEffect: 'automatically, at the time the server names',
  },
  'http.server-error': {
    says: '{provider} reported an internal error.',
    fix: [
      'Wait some minutes and {{run the checks|try}} again.',
      'If it persists, open a support case with {provider}. Include the request ID {shown}.',
    ],
    variants: {
      device: {
        says: 'A proxy or another device in this network returned an error of its own instead of the response from {host}.',
        fix: [
          'Send the network team the title of the page and the host{?host {host}}. The title and the host are {shown}.',
          'Ask them why this device does not reach {host}. The DNS server, the rules, or the connection of the device can be the cause.',
          'When they have fixed it, {{run the checks|try}} again.',
        ],
      },
    },
    takesEffect: 'as soon as the server works again',
  },
  'http.timeout': {
    says: '{host} accepted the connection but did not respond in time.',
    fix: [
      '{{Run the checks|Try}} again. If the server is slow, allow more time{{: `--timeout 60` on the command line|}}.',
      'If it persists, ask the network team whether a proxy delays the request to inspect it.',
    ],
    takesEffect: 'at the next run',
  },
  'http.too-large': {
    says: 'The response from {host} is larger than the allowed maximum, so the rest was not read.',
    fix: [
      'Read the beginning of the response {shown}. Most likely, the response is not from {provider}.',
      'Check the domain. If the domain is correct, ask the network team what responds there.',
    ],
    takesEffect: 'as soon as the right server responds',
  },
  'http.redirected': {
    says: '{host} redirects the request to another URL instead of responding. Secrets are never sent to the target of such a redirect.',
    fix: [
      'Read the target URL {shown}.',
      'If the URL is your real domain, enter that as the domain.',
      'If the URL is a sign-in page of your network, sign in to the network first.',
    ],
    variants: {
      device: {
        says: 'A device in this network redirects the request for {host} to its own page. The page blocks access or asks for a login.',
        fix: [
          'Open the URL {shown} in a browser. The page says what the device requires.',
          'Ask the network team to allow programs to reach {host} on port {port} without a login and without a page to confirm.',
        ],
      },
    },
    takesEffect: 'at once',
  },
  'http.unexpected-status': {
    says: '{host} responded with “{received}”, which is not expected at this URL.',
    fix: [
      'Read the response {shown}. The response is shown as received.',
      'Look for the request in the log of {provider}.',
      'If the log does not explain the response, send the request ID to the support of {provider}.',
    ],
    takesEffect: 'depends on the cause',
  },
  'http.truncated': {
    says: 'Part of the response from {host} arrived, and then the transfer stopped.',
    fix: [
      '{{Run the checks|Try}} again. If it happens again, send the network team the host{?host {host}} and the number of bytes that arrived.',
      'Ask them whether a VPN or tunnel drops full-size packets (MTU, blocked ICMP “fragmentation needed”). If it does, ask them to lower the MSS there.',
      'If a proxy cuts the response, ask them to exempt {host} from inspection.',
    ],
    takesEffect: 'at the next run',
  },
  'http.origin-added': {
    says: 'An Origin header was added to the request on the network path, so {provider} treats it as a request from a browser.',
    fix: [
      '{{This program|A product that runs on a server}} sends no `Origin` {{header here|header}}. Ask the network team which proxy or gateway adds it.',
      'Ask them to remove the header from requests to {host}.',
      'If {product} sends `Origin` itself, turn that off there. A request between servers must not contain an `Origin` header.',
    ],
    variants: {
      'sign-on': {
        fix: [
          'This request was sent without an `Origin` header. Ask the network team which proxy or gateway adds it.',
          'Ask them to remove the header from requests to {host} that were sent without it. Pages of {product} send the header themselves, which is correct.',
        ],
      },
    },
    takesEffect: 'as soon as the header is removed',
  },
} satisfies AreaWords<'http'>
