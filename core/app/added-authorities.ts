import { X509Certificate } from 'node:crypto'
import type { AddedAuthority } from '../contract/values.ts'
import type { Store } from '../store/store.ts'

const oneLine = (name: string): string => name.replaceAll('\n', ', ')

/** What a setup trusts beside the public authorities, as it is shown. */
export const addedAuthorities = (store: Store, setup: string): AddedAuthority[] =>
  store.authorities(setup).map(({ pem, fingerprint }) => {
    const { subject, issuer, validToDate } = new X509Certificate(pem)
    return { subject: oneLine(subject), issuer: oneLine(issuer), fingerprint, notAfter: validToDate.toISOString() }
  })
