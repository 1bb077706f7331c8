import type { AddedAuthority, Finding, Guide, Report, Rung, Step } from '../../core/contract/values.ts'

const untrusted: readonly (string | null)[] = [
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.self-signed',
  'tls.incomplete-chain',
]

const saysUntrusted = ({ status, diagnosis }: Finding): boolean => status === 'fail' && untrusted.includes(diagnosis)

/** Whether results say that the authority of a network may be missing. */
export const missesAuthority = (findings: readonly Finding[]): boolean => findings.some(saysUntrusted)

/** The root that was seen with a result that says so; null where none was sent, or where it is that of the server itself. */
export function rootSeen(findings: readonly Finding[], reportOf: (finding: Finding) => Report | null): Rung | null {
  const finding = findings.find(saysUntrusted)
  const top = finding && reportOf(finding)?.connection?.tls?.ladder.at(-1)
  return top?.role === 'root' && top.selfIssued ? top : null
}

/** How a fingerprint that somebody got compares with one that was seen: as tools print it, with or without a name before it. */
export function compareFingerprints(given: string, seen: string): 'empty' | 'incomplete' | 'same' | 'other' {
  if (!given.trim()) return 'empty'
  const whole = /(?:[0-9a-f]{2}[\s:-]{0,2}){31}[0-9a-f]{2}$/i.exec(given.trim())?.[0]
  if (!whole) return 'incomplete'
  const bare = (print: string) => print.replace(/[^0-9a-f]/gi, '').toUpperCase()
  return bare(whole) === bare(seen) ? 'same' : 'other'
}

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
