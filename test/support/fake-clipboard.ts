import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with a program named like one of the system's, which keeps the clipboard in a file. */
export function fakeClipboard(program: string, failing = false) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-clipboard-'))
  const file = join(folder, 'clipboard')
  const script = failing
    ? '#!/bin/sh\nexit 1\n'
    : `#!/bin/sh
echo "$@" >> '${folder}/arguments'
case "$*" in *-out*|*--output*|*--no-newline*) cat '${file}' ;; *) cat > '${file}' ;; esac
`
  writeFileSync(join(folder, program), script)
  chmodSync(join(folder, program), 0o755)
  return {
    folder,
    /** What is on the clipboard. */
    text: () => (existsSync(file) ? readFileSync(file, 'utf8') : null),
    put: (text: string) => writeFileSync(file, text),
    /** The arguments of all calls. */
    given: () => readFileSync(join(folder, 'arguments'), 'utf8'),
  }
}
