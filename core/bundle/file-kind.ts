import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { FileProblem } from './file-problem.ts'
import { manifestName } from './manifest.ts'

/** Files that people have of this program, or for it, and open in the wrong place. */
export type FileKind = 'bundle' | 'setups' | 'report' | 'guide' | 'certificate' | 'key'

/** In what stands first in a file that is ours, or in one for us. */
const marks: readonly (readonly [FileKind, RegExp])[] = [
  ['setups', /^\s{0,99}(?:-----BEGIN AGE ENCRYPTED FILE-----|\{\s{0,9}"format":\s?"idp-preflight-setups")/],
  ['report', /^\s{0,99}\{\s{0,9}"schema":\s?\d{1,3},\s{0,9}"tool":\s{0,9}\{\s{0,9}"name":\s?"idp-preflight"/],
  ['report', /^<\?xml[^>]{0,99}>\s{0,9}<testsuites name="idp-preflight"/],
  ['guide', /^flow: (?:client_credentials|authorization_code)\b/m],
  ['key', /^-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/m],
  ['certificate', /^-----BEGIN (?:TRUSTED )?CERTIFICATE-----/m],
]

/** So much of a file is looked at: what tells its kind stands in front. */
const front = 4096

/** Which kind of file this is, whatever it is called; null for any other. */
export function kindOfFile(content: Uint8Array | string): FileKind | null {
  const start = typeof content === 'string' ? content.slice(0, front) : latin1(content.subarray(0, front))
  // The first file of a bundle is named at this place of a zip.
  if (start.startsWith('PK') && start.startsWith(manifestName, 30)) return 'bundle'
  return marks.find(([, mark]) => mark.test(start))?.[0] ?? null
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const places: Readonly<Record<FileKind, Said>> = {
  bundle: said('bundle.is-bundle'),
  setups: said('bundle.is-setups'),
  report: said('bundle.is-report'),
  guide: said('bundle.is-guide'),
  certificate: said('bundle.is-certificate'),
  key: said('bundle.is-key'),
}

/** What a file is and where it belongs, in place of where it was opened; null where that is not known, or it is as wanted. */
export function placeOfFile(content: Uint8Array | string, wanted: FileKind | null = null): Said | null {
  const kind = kindOfFile(content)
  return kind === null || kind === wanted ? null : places[kind]
}

/** A file that cannot be opened here. */
export const notOurs = (content: Uint8Array | string): FileProblem =>
  new FileProblem(placeOfFile(content) ?? said('bundle.not-ours'))
