import { plainText } from '../../core/contract/inline-text.ts'
import type { Finding, ProviderId } from '../../core/contract/values.ts'
import { intl, text } from '../text.ts'
import { shownText } from './difference.ts'
import { ownerText } from './owner.ts'

export interface About {
  provider: ProviderId
  product: string
  host: string | null
}

/** What is compared is what the person entered; no server sent it. */
const isTyped = ({ check }: Pick<Finding, 'check'>): boolean => check.startsWith('input.')

/** What stands above the value that was found. */
export const foundLabel = (finding: Pick<Finding, 'check'>, host: string | null): string =>
  isTyped(finding) ? text.finding.entered : host ? text.finding.receivedFrom(host) : text.finding.received

/** A finding as a person would write it into a ticket. */
export function findingText(finding: Finding, { provider, product, host }: About): string {
  const t = text.finding
  const received = (value: string) =>
    isTyped(finding) ? t.enteredIs(value) : host ? t.receivedFromIs(host, value) : t.receivedIs(value)
  const lines = [
    `${plainText(finding.says ?? finding.title)}${finding.diagnosis ? ` (${finding.diagnosis})` : ''}`,
    finding.says ? plainText(finding.title) : null,
    finding.expected === null ? null : t.expectedIs(shownText(finding.expected)),
    finding.actual === null ? null : received(shownText(finding.actual)),
    finding.fix.length ? t.fixes : null,
    ...finding.fix.map((line, i) => `  ${i + 1}. ${plainText(line)}`),
    finding.owner ? t.whoIs(ownerText(finding.owner, provider, product)) : null,
    finding.takesEffect ? t.effectIs(finding.takesEffect) : null,
    finding.possible.length ? t.possibleAre(intl.list(finding.possible)) : null,
    ...finding.refs.map(({ url }) => url),
  ]
  return lines.filter((line) => line !== null).join('\n')
}
