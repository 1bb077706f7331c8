import type { Finding, Report, Rung, StepMark } from '../../core/contract/values.ts'
import { text } from '../text.ts'
import { worstMark } from './marks.ts'

/** What a certificate is called: the common name of its subject, or its organisation, or all of it. */
export function calledBy(subject: string): string {
  const part = (name: string) => new RegExp(`(?:^|, )${name}=(.*?)(?=, [A-Za-z]+=|$)`).exec(subject)?.[1]
  return part('CN') || part('O') || subject
}

const day = 86_400_000

/** How long a certificate is still valid, in words. */
export function validity({ notBefore, notAfter }: Pick<Rung, 'notBefore' | 'notAfter'>, now: number): string {
  const l = text.timeline.ladder
  const until = Date.parse(notAfter)
  const from = Date.parse(notBefore)
  if (now > until) return l.over(Math.floor((now - until) / day))
  if (now < from) return l.early(Math.ceil((from - now) / day))
  return l.left(Math.floor((until - now) / day))
}

type Found = Pick<Report, 'findings'>

/** The finding about a certificate, where there is one. */
const findingOf = ({ problem }: Pick<Rung, 'problem'>, { findings }: Found): Finding | undefined =>
  problem === null ? undefined : findings.find(({ diagnosis, status }) => diagnosis === problem && status !== 'pass')

/** How a certificate is marked: as its finding, or as the whole chain, for a chain that breaks proves none of its parts. */
export function rungMark(rung: Pick<Rung, 'problem'>, report: Found): StepMark {
  const finding = findingOf(rung, report)
  const mark = finding ? worstMark([finding]) : null
  // A note is no fault: it says nothing of the rest of the chain.
  return mark !== null && mark !== 'verified' ? mark : ladderHolds(report) ? 'verified' : 'not-run'
}

/** Whether the checks of TLS have found nothing that breaks the chain. */
export function ladderHolds({ findings }: Found): boolean {
  const mark = worstMark(findings.filter(({ check }) => check.startsWith('tls.')))
  return mark === 'verified' || mark === 'warning'
}

/** How the store that trusts the chain is marked: as the check of trust has found. */
export const trustMark = ({ findings }: Found): StepMark =>
  worstMark(findings.filter(({ check }) => check === 'tls.chain-trusted')) ?? 'not-run'

/** What is wrong with a certificate, in the words of the finding where there is one. */
export function reasonOf(rung: Pick<Rung, 'problem'>, report: Found): string | null {
  const { problem } = rung
  if (problem === null) return null
  const l = text.timeline.ladder
  return findingOf(rung, report)?.says ?? l.problems[problem] ?? l.otherProblem(problem)
}
