import { X509Certificate } from 'node:crypto'
import type { AddedAuthority } from '../contract/values.ts'
import { visibleLine } from '../model/visible.ts'

const oneLine = (name: string): string => visibleLine(name.replaceAll('\n', ', '))

/** Certificates that were added beside the public ones, as they are shown. */
export const shownAuthorities = (added: readonly { fingerprint: string; pem: string }[]): AddedAuthority[] =>
  added.map(({ pem, fingerprint }) => {
    const { subject, issuer, validToDate } = new X509Certificate(pem)
    return { subject: oneLine(subject), issuer: oneLine(issuer), fingerprint, notAfter: validToDate.toISOString() }
  })
