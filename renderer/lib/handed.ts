/** How encrypted files (age) begin: as text, and as bytes. */
const beginnings = ['-----BEGIN AGE ENCRYPTED FILE-----', 'age-encryption.org/']

/** Whether a passphrase is needed to read a file. */
export function isLocked(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart()
  return beginnings.some((beginning) => start.startsWith(beginning))
}
