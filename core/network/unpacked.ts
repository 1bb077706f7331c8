import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

type Unpack = (body: Buffer, limits: { maxOutputLength: number }) => Buffer

const ways: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // Some servers leave the frame out that RFC 9110 section 8.4.1.2 wants.
  deflate: (body, limits) => {
    try {
      return inflateSync(body, limits)
    } catch {
      return inflateRawSync(body, limits)
    }
  },
  identity: (body) => body,
}

/**
 * Some proxies pack what nobody asked them to, and name several codings in the order in which they packed. What cannot
 * be unpacked is shown as it came.
 */
export function unpacked(body: Buffer, encoding: string, largest: number): string {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .flatMap((coding) => coding.trim() || [])
  try {
    return codings
      .reduceRight((packed, coding) => (ways[coding] ?? unknown)(packed, { maxOutputLength: largest }), body)
      .toString('utf8')
  } catch {
    return body.toString('utf8')
  }
}

const unknown: Unpack = () => {
  throw new Error('unknown coding')
}
