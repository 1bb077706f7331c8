/**
 * Where a trusted certificate lies: bundled with the program, in the store of the operating system, given for this run, or in the
 * file of `NODE_EXTRA_CA_CERTS`.
 */
export const trustStores = ['bundled', 'system', 'added', 'environment'] as const
export type TrustStoreName = (typeof trustStores)[number]
