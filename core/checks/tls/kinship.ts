/** Words that many authorities have in their names, and that say nothing of whose they are. */
const common =
  /^(ca|cas|root|intermediate|issuing|subordinate|sub|policy|authority|certificate|certification|cert|tls|ssl|server|rsa|ecc|ecdsa|the|of|for|inc|llc|ltd|gmbh|corp|[a-z]?\d+)$/

const partOf = (name: string, part: string): string =>
  new RegExp(`(?:^|[\\n,]\\s*)${part}=([^\\n,]+)`).exec(name)?.[1]?.trim() ?? ''

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !common.test(word))

const linkNames = /\b(intermediate|issuing|sub(ordinate)?)\b|\bCA ?\d{1,9}$/i

/**
 * Whether a name that issued a certificate looks like an intermediate of this root, as the operators of private
 * authorities name them ("Acme Issuing CA 2" under "Acme Root CA"). A likeness, not a proof.
 */
export function looksBelow(issuer: string, root: string): boolean {
  const [name, above] = [partOf(issuer, 'CN'), partOf(root, 'CN')]
  // "Zscaler Intermediate Root CA" is no root.
  if (/\broot\b/i.test(name) && !/\b(intermediate|issuing)\b/i.test(name)) return false
  const [owner, ownerAbove] = [partOf(issuer, 'O'), partOf(root, 'O')]
  if (owner !== '' && ownerAbove !== '' && owner !== ownerAbove) return false
  const known = new Set([...wordsOf(above), ...wordsOf(ownerAbove)])
  const strangers = wordsOf(name).filter((word) => !known.has(word))
  return strangers.length === 0 || (owner !== '' && owner === ownerAbove && linkNames.test(name))
}
