import type { AddedAuthority, Finding, Guide, Step } from '../../core/contract/values.ts'

const untrusted: readonly (string | null)[] = [
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.self-signed',
  'tls.incomplete-chain',
]

/** Whether results say that the authority of a network may be missing. */
export const missesAuthority = (findings: readonly Finding[]): boolean =>
  findings.some(({ status, diagnosis }) => status === 'fail' && untrusted.includes(diagnosis))

/** The step in whose results added authorities are listed: the one that judges the chain, else the one of the host. */
export const trustStep = ({ steps }: Pick<Guide, 'steps'>): Step | undefined =>
  steps.find(({ proves }) => proves.some(({ check }) => check === 'tls.chain-trusted')) ??
  steps.find(({ asks }) => asks.includes('domain')) ??
  steps[0]

/** What a certificate's owner is called, out of its whole name: the common name, else the unit, else all of it. */
export const shortName = (subject: string): string =>
  (/(?:^|, )CN=(.+?)(?=, [A-Za-z][\w.]*=|$)/.exec(subject) ??
    /(?:^|, )O=(.+?)(?=, [A-Za-z][\w.]*=|$)/.exec(subject))?.[1] ?? subject

export const isRoot = ({ subject, issuer }: Pick<AddedAuthority, 'subject' | 'issuer'>): boolean => subject === issuer
