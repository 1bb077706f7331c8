import type { Finding, Shown, Status } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { visibleLine } from '../model/visible.ts'
import type { Words } from '../words/words.ts'

/** In whose words a report is written. */
export interface Reporting {
  words: Words
  /** How the provider is spoken of within a sentence. */
  provider: string
  /** The name of the setup, where it has one that may be told. */
  setup?: string | undefined
}

/** What a report is about: the setup, the server, the client. Two reports of the same guide are told apart by it. */
export function aboutLine(report: Report, { words, setup }: Reporting): string {
  const { report: t } = words.catalogue.sentences
  const { client_id } = report.profile
  const host = report.connection?.host
  return [
    ...(setup ? [t['about-setup']({ name: visibleLine(setup) })] : []),
    ...(host ? [t['about-server']({ host })] : []),
    ...(client_id ? [t['about-client']({ id: client_id })] : []),
  ].join(' · ')
}

/** Marks that do not rely on color. */
export const marks: Readonly<Record<Status, string>> = {
  pass: '✓',
  info: 'i',
  warn: '!',
  fail: '✗',
  skip: '–',
  error: '?',
}

/** Who can fix a finding, or null where that is not said. */
export function ownerText(
  { owner }: Pick<Finding, 'owner'>,
  { product }: Guide,
  { words, provider }: Reporting,
): string | null {
  if (owner === null) return null
  const entry = words.catalogue.sentences.owners[owner]
  return typeof entry === 'string' ? entry : entry({ provider, product })
}

const urgency: Readonly<Partial<Record<Status, number>>> = { fail: 1, error: 2, warn: 3 }

/** Findings that ask for something, the root cause before all others, and warnings last. */
export const mostUrgentFirst = <F extends Pick<Finding, 'status' | 'diagnosis'>>(
  findings: readonly F[],
  { rootCause }: Pick<Report, 'rootCause'>,
): F[] => {
  const rank = ({ status, diagnosis }: F) => (status === 'fail' && diagnosis === rootCause ? 0 : (urgency[status] ?? 4))
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

/** A value of a finding on one line. */
export const shownText = (shown: Shown, { catalogue }: Words): string =>
  Array.isArray(shown)
    ? catalogue.sentences.report.values({ items: shown })
    : shown === null
      ? catalogue.sentences.report.none
      : String(shown)

/** What a table says of a finding: its sentence, or else what was seen. */
export const resultText = ({ says, because, seen }: Finding, words: Words): string =>
  says ?? because?.says ?? (seen === null ? '' : shownText(seen, words))
