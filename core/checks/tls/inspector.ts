import { inspectorIn } from '../../devices/inspectors.ts'
import type { CertificateInfo } from '../../model/exchange.ts'

/** Who issued a certificate, without the town: a company in Palo Alto is no inspection product. */
const makerOf = ({ issuer }: CertificateInfo): string =>
  issuer
    .split(/, (?=[A-Za-z][\w.]*=)/)
    .filter((part) => /^(CN|O|OU)=/.test(part))
    .join(', ')

/** The product that made one of these certificates, empty for one without a name; null where none of them shows one. */
export const inspectorOf = (chain: readonly CertificateInfo[]): string | null =>
  chain.map((certificate) => inspectorIn(makerOf(certificate))).find((name) => name !== null) ?? null
