import { X509Certificate } from 'node:crypto'
import { getCACertificates } from 'node:tls'
import type { Anchor } from '../model/network-facts.ts'
import type { TrustStoreName } from '../model/trust-stores.ts'
import { oneLine, verifies } from './certificates.ts'
import type { TrustStore } from './trust-store.ts'

const parsed = (pems: readonly string[]): X509Certificate[] =>
  pems.flatMap((pem) => {
    try {
      return [new X509Certificate(pem)]
    } catch {
      return []
    }
  })

/** RFC 5280 section 6.1: the names chain up and the signature verifies. */
export const issued = (certificate: X509Certificate, by: X509Certificate): boolean =>
  by.subject === certificate.issuer && certificate.checkIssued(by) && verifies(certificate, by)

export const isCurrent = (certificate: X509Certificate, now: number): boolean =>
  certificate.validFromDate.getTime() <= now && now <= certificate.validToDate.getTime()

/** Certificates that may end a chain, each with the store that it lies in. */
export interface Root {
  certificate: X509Certificate
  store: TrustStoreName
}

/** What this program trusts, told apart by where it comes from; a root that lies in several counts for the first. */
export function trustedRoots(store: TrustStore): Root[] {
  const of = (pems: readonly string[], name: TrustStoreName) =>
    parsed(pems).map((certificate) => ({ certificate, store: name }))
  return [...of(store.bundled, 'bundled'), ...of(store.added, 'added'), ...of(store.environment, 'environment')]
}

/** What the operating system and most browsers trust. */
export const systemRoots = (pems: () => readonly string[] = () => getCACertificates('system')): Root[] =>
  parsed(pems()).map((certificate) => ({ certificate, store: 'system' as const }))

/** As many certificates as OpenSSL follows. */
const longest = 100

/**
 * The way from the leaf to a root: for each certificate a root that is trusted and current is preferred, then a certificate that
 * was sent, then a root that is trusted but out of date. What was sent beyond that way is left out.
 */
export function certificationPath(sent: readonly X509Certificate[], roots: readonly Root[], now: number) {
  const path: X509Certificate[] = []
  let at = sent[0]
  while (at && !path.includes(at) && path.length < longest) {
    const here = at
    path.push(here)
    const itself = roots.find(({ certificate }) => certificate.fingerprint256 === here.fingerprint256)
    if (itself) return { path, root: itself }
    const above = roots.filter(({ certificate }) => issued(here, certificate))
    const good = above.find(({ certificate }) => isCurrent(certificate, now))
    const next = sent.filter((candidate) => !path.includes(candidate) && issued(here, candidate))
    const root = good ?? (next.length === 0 ? above[0] : undefined)
    if (root) return { path: [...path, root.certificate], root }
    at = next.find((candidate) => isCurrent(candidate, now)) ?? next[0]
  }
  return { path, root: null }
}

export const anchorOf = (root: Root | null): Anchor | null =>
  root && {
    subject: oneLine(root.certificate.subject),
    fingerprint: root.certificate.fingerprint256,
    store: root.store,
  }
