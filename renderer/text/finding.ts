export const finding = {
  checked: 'Checked:',
  expected: 'Expected',
  received: 'Received',
  receivedFrom: (host: string) => `Received from ${host}`,
  nothing: 'nothing',
  differsAt: (at: number) => `They differ from character ${at} on.`,
  fix: 'What to change',
  who: 'Who',
  effect: 'Takes effect',
  request: 'Request ID',
  possible: 'The same evidence would also fit',
  exchange: 'What was sent and received',
  exchangeGone: 'The requests of this check are no longer kept. Verify the step again to see them.',
  copyText: 'Copy as text',
  copyBug: 'Copy for a bug report',
  rootCause: 'This is the cause. What depends on it waits.',
  ways: {
    try: 'Try the other ways once',
    consent: (provider: string) =>
      `The secret may be right, and only sent in a way that ${provider} does not take from this app. Trying the other ways sends up to three more requests. Each leaves a failed entry in the provider’s log and may count toward a lock-out.`,
    tried: 'The other ways were tried in this run; none is left to try.',
  },
  direct: {
    try: 'Try without the proxy',
    consent: (host: string) =>
      `It may be the proxy alone that is in the way. Trying without it connects to ${host} directly, once more for each of these checks, and sends no credential that way. Some networks forbid that: ask if you do not know.`,
    works: (host: string) => `Without the proxy ${host} was reached in this run.`,
    tried: (why: string) =>
      `Without the proxy it did not work either in this run (${why.replace(/\.$/, '') || 'no answer'}). The proxy alone is not the cause.`,
  },
  error: 'This check itself failed. It says nothing about your setup; please report it.',
} as const

export const exchange = {
  masked: 'Secrets and tokens are masked.',
  request: 'Request',
  response: 'Answer',
  noAnswer: 'No answer came.',
  truncated: 'The rest was cut off.',
  direct: 'direct',
  via: (proxy: string, source: string) => `through the proxy ${proxy} (${source})`,
  phases: { dns: 'name', connect: 'connect', tls: 'TLS', firstByte: 'first byte', total: 'total' },
} as const
