/** What is used of a file. */
export interface KeyFile {
  size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
export type KeyText = { value: string } | { problem: 'tooLarge' | 'empty' | 'unreadable' }

/** As base64 this is as long as a value may be on the wire. */
const most = 48 * 1024

export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/**
 * What is in a file that somebody chose: text as it stands (PEM, JWK), anything else (PKCS#12, DER) as `binary` writes
 * it, which is base64 where nothing else is said.
 */
export async function keyText(file: KeyFile, binary: (bytes: Uint8Array) => string = base64): Promise<KeyText> {
  if (file.size === 0) return { problem: 'empty' }
  if (file.size > most) return { problem: 'tooLarge' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { value: textOf(bytes) ?? binary(bytes) }
  } catch {
    return { problem: 'unreadable' }
  }
}
