import { number } from './words.ts'

export const finding = {
  checked: 'Check:',
  note: 'Note',
  expected: 'Expected',
  received: 'Received',
  receivedFrom: (host: string) => `Received from ${host}`,
  entered: 'Entered',
  expectedIs: (value: string) => `Expected: ${value}`,
  receivedIs: (value: string) => `Received: ${value}`,
  enteredIs: (value: string) => `Entered: ${value}`,
  receivedFromIs: (host: string, value: string) => `Received from ${host}: ${value}`,
  nothing: 'no value',
  allOf: (characters: number) => `Show all ${number(characters)} characters`,
  lessOf: 'Show less',
  differsAt: (at: number) => `The values differ from character ${at} onward.`,
  fix: 'What to change',
  fixes: 'What to change:',
  toField: (label: string) => `Go to the field “${label}”`,
  again: 'Verify again',
  who: 'Who can fix this:',
  whoIs: (owner: string) => `Who can fix this: ${owner}`,
  effect: 'Takes effect:',
  effectIs: (when: string) => `Takes effect: ${when}`,
  request: 'Request ID',
  requestIs: 'Request ID:',
  possible: 'Other possible causes:',
  possibleAre: (causes: string) => `Other possible causes: ${causes}`,
  exchange: 'Request and response',
  exchangeGone: 'The requests of this check are no longer stored. Verify the step again to see them.',
  copyText: 'Copy as text',
  copyBug: 'Copy for a bug report',
  rootCause: 'This is the root cause. Checks that depend on it were skipped.',
  ways: {
    try: 'Try the other authentication methods once',
    consent: (provider: string) =>
      `The secret may be correct but sent with a client authentication method that ${provider} does not accept for this app. Trying the other methods sends up to three more requests. Each request adds a failed entry to the provider’s log and may count toward a lockout.`,
    tried: 'The other authentication methods were already tried in this run.',
  },
  direct: {
    try: 'Try without the proxy',
    consent: (host: string) =>
      `The proxy may be the cause. This test connects to ${host} directly, once for each of these checks, and sends no credentials. Some networks do not allow direct connections. If you are not sure, ask your network team first.`,
    works: (host: string) => `In this run, ${host} was reached without the proxy.`,
    tried: (why: string) =>
      `The proxy is not the only cause. In this run, the connection without the proxy failed too: ${why}`,
    silent: 'The proxy is not the only cause. In this run, the connection without the proxy got no response.',
  },
  error: 'IdP Preflight could not complete this check because of an internal error. Please report it.',
} as const

export const exchange = {
  masked: 'Secrets and tokens are masked.',
  request: 'Request',
  response: 'Response',
  noResponse: (message: string, code: string) => `No response. ${message} ${code}`,
  truncated: 'The response was truncated.',
  direct: 'direct connection',
  via: (proxy: string, source: string) => `through the proxy ${proxy} (${source})`,
  phases: { dns: 'DNS', connect: 'connect', tls: 'TLS', firstByte: 'first byte', total: 'total' },
} as const
