import type { Finding, HostDescription } from '../../core/contract/values.ts'
import { text } from '../text.ts'
import { shownText } from './difference.ts'

/** What the makers of this program need to know of a fault of theirs; it holds nothing of the setup. */
export function bugReport(
  { check, says, actual }: Pick<Finding, 'check' | 'says' | 'actual'>,
  guide: string,
  host: Pick<HostDescription, 'tool' | 'kind'> | null,
): string {
  const lines = [
    host && text.bug.tool(host.tool.name, host.tool.version, host.kind),
    text.bug.check(guide, check),
    says,
    actual === null ? null : shownText(actual),
  ]
  return lines.filter((line) => line !== null).join('\n')
}
