import type { MadeFile } from '../../core/contract/values.ts'

/** Offers a file to the browser, which asks or puts it among the downloads, as the person has set it. */
export function download({ name, text, base64 }: MadeFile): void {
  const blob = base64
    ? new Blob([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], { type: 'application/octet-stream' })
    : new Blob([text], { type: 'text/plain;charset=utf-8' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has read the address by the next turn of its loop, and not always before.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
