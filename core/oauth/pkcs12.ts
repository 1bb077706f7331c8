import forge from 'node-forge'

/**
 * The private key of a PKCS#12 file (RFC 7292), as PKCS#8 in DER; null when there is none in it.
 * @throws Error when the file is damaged or the password is not the right one
 */
export function keyOfPkcs12(der: Buffer, password: string): Buffer | null {
  const file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(der.toString('binary')), false, password)
  for (const type of [forge.pki.oids.pkcs8ShroudedKeyBag, forge.pki.oids.keyBag]) {
    const bag = type && file.getBags({ bagType: type })[type]?.[0]
    if (!bag) continue
    // forge reads RSA keys; of other kinds it keeps the PKCS#8 as it was, which is just what is wanted.
    const pkcs8 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1
    return Buffer.from(forge.asn1.toDer(pkcs8).getBytes(), 'binary')
  }
  return null
}
