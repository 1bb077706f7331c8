import { expect } from 'vitest'
import type { Report } from '../../../core/model/report.ts'
import type { Settings } from '../../../core/run/options.ts'
import { contradictions } from '../../laws/marks.ts'
import { guideNamed, redOf, runGuide } from '../run-guide.ts'

export const host = 'acme.okta.com'
const guide = guideNamed('okta/fortanix-key-insight')
const secret = 'plain-secret-of-forty-characters-is-this-'

/** Runs the guide against a name of Okta's that lives on this port of loopback. */
export const runAt = (port: number, settings: Partial<Settings> = {}): Promise<Report> =>
  runGuide(guide, { domain: `https://${host}:${port}`, client_id: 'plain-client', scope: 'ki.scan' }, secret, {
    resolve: [{ host, port, address: '127.0.0.1' }],
    timeout: 1500,
    ...settings,
  })

/**
 * What a person sees that is not green: the root cause, everything else red, and the warnings. Whatever they are, no mark
 * on the way to the host may say something else.
 */
export function alarmsOf(report: Report) {
  expect(contradictions(report)).toEqual([])
  return {
    rootCause: report.rootCause,
    red: redOf(report),
    warned: report.findings.filter(({ status }) => status === 'warn').map(({ diagnosis }) => diagnosis),
  }
}
export const only = (rootCause: string | null, warned: readonly string[] = []) => ({
  rootCause,
  red: rootCause === null ? [] : [rootCause],
  warned,
})
export const saysOf = (report: Report): string =>
  report.findings.find(({ diagnosis }) => diagnosis !== null && diagnosis === report.rootCause)?.says ?? ''
