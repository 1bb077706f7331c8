import type { ComparisonArea } from '../../model/difference.ts'
import { grammarOf } from '../intl.ts'

const { day, plural, time } = grammarOf('en')

type Two = { n: number; before: number; after: number }
const found = (n: number) => plural(n, { one: 'The runs differ in # thing.', other: `The runs differ in # things.` })
const none = 'Everything else that the runs recorded is the same.'

/** What a difference between two runs is about. */
export const comparisonAreas = {
  results: 'Results of checks',
  fields: 'Values of the setup',
  configuration: 'Configuration of the provider',
  name: 'Name and addresses',
  connection: 'Connection',
  proxy: 'Proxy',
  tls: 'TLS',
  certificates: 'Certificates',
  clock: 'Clock',
  metadata: 'Metadata of the provider',
  keys: 'Keys of the provider',
  token: 'Token',
  program: 'Program and computer',
} satisfies Record<ComparisonArea, string>

/** What differs between two runs. */
export const compare = {
  alike: 'Both runs have the same result, and everything that they recorded is the same.',
  same: ({ n }: { n: number }) => `Both runs have the same result. ${found(n)}`,
  broke: ({ n, before, after }: Two) =>
    `The run of ${time(before)} passed. The run of ${time(after)} did not. ${n > 0 ? found(n) : none}`,
  mended: ({ n, before, after }: Two) =>
    `The run of ${time(before)} did not pass. The run of ${time(after)} passed. ${n > 0 ? found(n) : none}`,
  'other-result': ({ n }: { n: number }) => `The runs have different results. ${n > 0 ? found(n) : none}`,
  warned: ({ n, at }: { n: number; at: number }) =>
    `Both runs passed, but the run of ${time(at)} has warnings. ${n > 0 ? found(n) : none}`,
  'other-cause': ({ n }: { n: number }) => `The runs have different root causes. ${n > 0 ? found(n) : none}`,
  recheck: ({ n }: { n: number }) =>
    `One of the runs is a re-check of metadata, keys, and TLS only. The re-check found no problem. ${n > 0 ? found(n) : none}`,
  none: 'none',
  /** An object is there. */
  there: 'exists',
  since: ({ n, at }: { n: number; at: number }) =>
    plural(n, {
      one: `# thing changed in the configuration of the provider since the run of ${time(at)}, which passed.`,
      other: `# things changed in the configuration of the provider since the run of ${time(at)}, which passed.`,
    }),
  unchanged: ({ at }: { at: number }) =>
    `The configuration of the provider, as far as both runs read it, is the same as in the run of ${time(at)}, which passed.`,
  unchecked: 'not checked',
  stored: 'stored',
  replaced: 'replaced by a different secret',
  diagnosed: ({ status, diagnosis }: { status: string; diagnosis: string }) => `${status} (${diagnosis})`,
  host: 'Host and port',
  addresses: 'Addresses of the host',
  'name-servers': 'Name servers',
  source: 'Where the addresses came from',
  answered: 'Addresses that responded',
  proxy: 'Proxy',
  rule: 'Rule that chose the proxy',
  status: 'Response of the proxy',
  device: 'Product that responded as the proxy',
  clock: 'Clock of this computer',
  offset: ({ seconds }: { seconds: number }) => {
    const n = Math.abs(seconds)
    if (n === 0) return 'correct'
    return plural(n, { one: `# second ${side(seconds)}`, other: `# seconds ${side(seconds)}` })
  },
  protocol: 'TLS version',
  cipher: 'Cipher suite',
  trusted: 'Trusted because of',
  inspected: 'Product that inspects the connection',
  leaf: 'Certificate of the server',
  intermediate: 'Intermediate certificate',
  root: 'Root certificate',
  certificate: ({
    subject,
    issuer,
    until,
    fingerprint,
  }: {
    subject: string
    issuer: string
    until: number
    fingerprint: string
  }) => `${subject}, issued by ${issuer}, valid until ${day(until)}, SHA-256 ${fingerprint}`,
  for: ({ subject }: { subject: string }) => `for ${subject}`,
  'issued-by': ({ issuer }: { issuer: string }) => `issued by ${issuer}`,
  valid: ({ from, until }: { from: number; until: number }) => `valid from ${day(from)} until ${day(until)}`,
  renewed: ({ from, until }: { from: number; until: number }) => `renewed, valid from ${day(from)} until ${day(until)}`,
  fingerprint: ({ fingerprint }: { fingerprint: string }) => `SHA-256 ${fingerprint}`,
  expired: ({ until }: { until: number }) => `expired on ${day(until)}`,
  key: ({ key, at }: { key: string; at: number }) => `${key}, seen on ${day(at)}`,
  version: 'Version of IdP Preflight',
  runtime: 'Runtime',
  system: 'Operating system',
  'host-kind': 'Started in',
  guide: 'Guide',
  step: 'Step that was checked',
}

const side = (seconds: number) => (seconds > 0 ? 'ahead' : 'behind')
