import { grammarOf } from '../intl.ts'

const { list, number, plural } = grammarOf('en')

const bytesOf = (n: number) => plural(n, { one: '# byte', other: '# bytes' })
const stopped = ({ bytes }: { bytes: number }) => `The transfer stopped after ${bytesOf(bytes)}`
const paused = ({ bytes, ms }: { bytes: number; ms: number }) =>
  `${stopped({ bytes })} and did not continue within ${number(ms / 1000)} s`

/** What the network measures: failures of an exchange, and the rule that decides which proxy is used. */
export const network = {
  failure: ({ code, words }: { code: string; words: string }) => `${code} · ${words}`,
  late: ({ ms }: { ms: number }) => `No response within ${number(ms / 1000)} s`,
  stopped,
  'stopped-for': paused,
  'it-stopped': (values: { bytes: number }) => `${stopped(values)}.`,
  'it-stopped-for': (values: { bytes: number; ms: number }) => `${paused(values)}.`,
  'too-large': ({ bytes }: { bytes: number }) => `The response is larger than ${bytesOf(bytes)}`,
  'not-http': ({ message }: { message: string }) => `The response is not valid HTTP: ${message}`,
  'proxy-said': ({ code, message }: { code: string; message: string }) =>
    `The proxy responded with ${code} ${message}`.trim(),
  'reset-after': ({ message, bytes }: { message: string; bytes: number }) =>
    `${message}, after ${bytesOf(bytes)} had arrived`,
  'reset-after-bytes': ({ bytes }: { bytes: number }) => `The connection was reset after ${bytesOf(bytes)} had arrived`,
  'left-to-proxy': 'The proxy resolves the name and connects to the host.',

  // Which rule decided whether a proxy is used, and which one.
  unset: 'no proxy is configured',
  loopback: 'connections to this computer do not use a proxy',
  'without-proxy': 'tried without the proxy',
  'resolve-rule': '--resolve',
  option: '--proxy',
  'option-none': '--proxy none',
  'option-invalid': '--proxy is not a URL',
  settings: 'the settings',
  'settings-none': 'the settings: no proxy',
  'settings-invalid': 'the settings do not name a URL',
  variable: ({ name }: { name: string }) => name,
  'variable-of-two': ({ name, other }: { name: string; other: string }) => `${name} (${other} names a different proxy)`,
  'variable-socks': ({ name }: { name: string }) => `${name} names a SOCKS proxy`,
  'variable-invalid': ({ name }: { name: string }) => `${name} is not a URL`,
  'no-proxy': ({ entry }: { entry: string }) => `NO_PROXY (${entry})`,
  pac: ({ file }: { file: string }) => `PAC file ${file}`,
  system: 'operating system',
  'named-by': ({ by, entry }: { by: string; entry: string }) => `${by}: ${entry}`,
  'unnamed-by': ({ by }: { by: string }) => `${by}: did not name a proxy`,
  'others-silent': ({ source, others }: { source: string; others: readonly string[] }) =>
    `${source} (${list(others)} did not respond)`,
}
