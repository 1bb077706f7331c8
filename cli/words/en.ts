import { grammarOf } from '../../core/words/intl.ts'
import { admin, wrong as adminWrong } from './en/admin.ts'
import { help } from './en/help.ts'
import { rotate, wrong as rotateWrong } from './en/rotate.ts'

const { either, list, plural, time, values } = grammarOf('en')
const seconds = (n: number) => plural(n, { one: '# second', other: '# seconds' })

/** What the terminal host says. Types of other languages follow from it: see `cli/words/index.ts`. */
export const en = {
  usage: ({
    providers,
    example,
    guide,
    signOn,
    host,
    languages,
  }: {
    providers: string
    example: string
    guide: string
    signOn: string
    host: string
    languages: string
  }) => `IdP Preflight proves every step of an identity provider setup. For each failed step, it says what is wrong and what to change.

  guides [--format text|json]
  guides lint FILE…
  check (--guide ID | --setup NAME) [--set FIELD=VALUE]… [--secret FIELD=env:NAME|file:PATH|-]…
        [--practice ${providers} [--fault ID]…]
        [--ca FILE]… [--proxy URL|none | --pac FILE|URL] [--try-direct]
        [--resolve HOST:PORT:ADDRESS]… [--dns HOST[:PORT]]… [--timeout SECONDS]
        [--format text|json|junit|markdown|html|csv | --letter text|markdown|csv] [--output FILE] [--strict] [--verbose]
        [--sign-on [--sign-on-timeout SECONDS]] [--try-methods] [--export-root FILE] [--nothing-on-disk]
        [--bundle FILE] [--pseudonyms] [--admin]
  check --replay FILE [--format … | --letter …] [--output FILE] [--bundle FILE] [--pseudonyms] [--strict] [--verbose]
  practice [--provider ${providers}] [--guide ID] [--fault ID]… [--admin-fault NAME]… [--empty] [--port N] [--list-faults] [--format text|json]
  serve [--port N] [--no-open] [--nothing-on-disk]
  token inspect [--jwks FILE] [--issuer URL] [--audience AUD] [--client-id ID] [--scope SCOPES] [--format text|json] < TOKEN
  explain [--provider ${providers}] [--format text|json] < ERROR   explains an error message of your product
  keys new [--alg RS256|PS256|ES256|ES384] [--output FILE [--form jwk|pem]]
  keys show --key env:NAME|file:PATH|- [--password env:NAME|file:PATH] [--kid ID] [--form jwk|pem]
  keys check [--set FILE|-]
  runs SETUP [--format text|json]
  compare RUN RUN [--format text|json]
  export --setup NAME --as terraform|deploy-cli|curl [--output FILE]   writes the plan of a setup for another tool
  export --guide ID --set FIELD=VALUE… --as terraform|deploy-cli|curl [--output FILE]   the same without a saved setup
  secret copy --setup NAME FIELD [--new]   puts a stored secret on the clipboard for 30 seconds without printing the secret
  secret put --setup NAME FIELD=env:NAME|file:PATH|-   stores a secret in the keychain, with the date
  expiry [--format text|json|ics] [--output FILE]        lists what expires in the saved setups, or writes a calendar
  remaining --setup NAME [--for OWNER] [--format text|json] [--output FILE] [--file FILE]
  setups new --guide ID --name NAME [--set FIELD=VALUE]… [--secret FIELD=env:NAME|file:PATH|-]…
  setups export [NAME]… [--customer NAME]… --output FILE [--passphrase env:NAME|file:PATH|-]   without secrets, or encrypted (age)
  setups import --input FILE [--passphrase env:NAME|file:PATH|-]
  admin login --setup NAME [--write] (--token SOURCE | --client ID (--client-secret SOURCE | --key SOURCE [--key-id ID]) | --new-key)
  admin status|forget --setup NAME
  admin choose --setup NAME [--field FIELD] [--value ID] [--format text|json]   fills in values from a list of what the tenant has
  plan --setup NAME [--step ID] [--verbose] [--format text|json]   shows what has to be done at the provider
  apply --setup NAME [--step ID] [--yes]                 makes these changes, one object at a time
  undo --setup NAME [--yes]                              takes back what apply did
  rotate --setup NAME [--continue | --finish | --take-back] [--yes]   replaces the client secret or the key, with overlap
  rotate --setup NAME --status [--format text|json]      shows the steps of the rotation, and sends no request
  explain-policy --setup NAME [--format text|json]       which rule decides, and why
  releases                       shows where new versions are listed, and sends no request
  any command: [--lang TAG]      the language of the output (${languages}); the default is the system language

Try it without a network:      check --practice ${example}
See what apply would do:       plan --practice ${example}
See a failed check:            check --practice ${example} --fault tls.expired
Check your own setup:          check --guide ${guide} --set domain=${host} \\
                                 --set client_id=… --secret client_secret=env:CLIENT_SECRET

Test the sign-in of a user:    check --guide ${signOn} … --sign-on   prints a URL to open in a browser
A rejected secret:             check … --try-methods   tries each other client authentication method once
A key pair for an app:         keys new --output key.jwk   prints the public key, which you register with the provider
Which side has the problem:    check --guide ${guide} --set domain=${host} --try-direct --letter text
Hand a case over:              check --guide ${guide} … --bundle case.zip --pseudonyms   contains no secrets
Judge a bundle again:          check --replay case.zip   sends no request
Save an inspection root:       check --guide ${guide} --set domain=${host} --export-root root.pem

Write your own guide:          guides lint ${example}/my-product.yaml

Your own guides are in the folder "guides" of the data folder (set IDP_PREFLIGHT_HOME to choose it). They work like the built-in guides.
The text report has one line for each passed step. --verbose shows every check.
Each request has a time limit of 10 seconds. --timeout changes it.

Exit status: 0 every required check passed (--strict: and every recommended one) · 1 a required check failed ·
2 wrong usage, or input that cannot be read · 3 the run could not be completed
`,
  help,
  'more-help': 'All commands: --help',
  /** Why a command cannot be used: one sentence on standard error. */
  wrong: {
    ...adminWrong,
    ...rotateWrong,
    'no-command': ({ commands }: { commands: readonly string[] }) =>
      `A command is missing: ${values(commands)}. See --help.`,
    'unknown-command': ({ name, commands }: { name: string; commands: readonly string[] }) =>
      `There is no command "${name}". Commands: ${values(commands)}. See --help.`,
    'unknown-option': ({ command, option }: { command: string; option: string }) =>
      `${command}: there is no option ${option}. See --help.`,
    'loose-argument': ({ command }: { command: string }) =>
      `${command}: an argument has no option before it. Give each value with an option. See --help.`,
    'no-value-taken': ({ command, option }: { command: string; option: string }) =>
      `${command}: ${option} takes no value.`,
    'value-needed': ({ command, option }: { command: string; option: string }) =>
      `${command}: ${option} needs a value.`,
    'unreadable-option': ({ command, option }: { command: string; option: string }) =>
      `${command}: ${option} is used in the wrong way. See --help.`,
    twice: ({ option }: { option: string }) => `--${option} was given more than once.`,
    'one-of': ({ option, choices }: { option: string; choices: readonly string[] }) =>
      `--${option} must be ${either(choices)}.`,
    'number-between': ({ option, least, most }: { option: string; least: number; most: number }) =>
      `--${option} must be a number from ${least} to ${most}.`,
    'set-form': '--set takes FIELD=VALUE.',
    'secret-form': '--secret takes FIELD=env:NAME, FIELD=file:PATH, or FIELD=-.',
    'unknown-field': ({ name, fields }: { name: string; fields: readonly string[] }) =>
      `There is no field "${name}". Fields: ${values(fields)}.`,
    'secret-set': ({ name }: { name: string }) =>
      `${name} is a secret, and other users of this computer can read a command line. Give it with --secret ${name}=env:NAME, file:PATH, or -.`,
    'not-secret': ({ name }: { name: string }) => `${name} is not a secret. Give it with --set ${name}=VALUE.`,
    'one-stdin': 'Only one secret can be read from standard input.',
    'no-variable': ({ option, variable }: { option: string; variable: string | null }) =>
      variable === null
        ? `${option}: the environment variable is not set.`
        : `${option}: the environment variable ${variable} is not set.`,
    'secret-source': ({ option }: { option: string }) =>
      `${option} takes env:NAME, file:PATH, or -. The secret itself must not be on the command line.`,
    'secret-argument':
      'An argument looks like a secret, and is not repeated here. Other users of this computer can read a command line: replace the secret if it was typed there.',
    'not-text': ({ option }: { option: string }) => `${option}: the file is not a text file. Save it as UTF-8.`,
    'too-large': ({ option, path, mebibytes }: { option: string; path: string; mebibytes: number }) =>
      `${option}: ${path} is larger than ${mebibytes} MiB.`,
    'not-readable': ({ option, path, code }: { option: string; path: string; code: string | null }) =>
      code === null ? `${option}: ${path} cannot be read.` : `${option}: ${path} cannot be read (${code}).`,
    'not-writable': ({ option, path, code }: { option: string; path: string; code: string | null }) =>
      code === null ? `${option}: ${path} cannot be written.` : `${option}: ${path} cannot be written (${code}).`,
    'file-refused': ({ option, path, why }: { option: string; path: string; why: string }) =>
      `${option}: ${path}: ${why}`,
    'not-made': ({ option, why }: { option: string; why: string }) => `${option}: ${why}`,
    'no-certificate': ({ path }: { path: string }) =>
      `--ca: ${path} contains no PEM certificate (-----BEGIN CERTIFICATE-----).`,
    'bad-certificate': ({ path }: { path: string }) => `--ca: a certificate in ${path} cannot be read.`,
    'dns-form': ({ given }: { given: string }) =>
      `--dns takes the address of a DNS server, such as 10.0.0.53 or 127.0.0.1:5353. The value was "${given}".`,
    'resolve-form': ({ host, given }: { host: string; given: string }) =>
      `--resolve takes HOST:PORT:ADDRESS, such as ${host}:443:10.0.0.5. The value was "${given}".`,
    'proxy-form': '--proxy takes a URL such as http://proxy.example.com:3128, or "none".',
    'proxy-password':
      '--proxy must not contain a password, because other users of this computer can read a command line. Put the full URL in the environment variable HTTPS_PROXY.',
    'pac-form':
      '--pac takes a file or a URL such as http://proxy.example.com/proxy.pac, without a username or a password.',
    'pac-and-proxy': '--pac and --proxy cannot be combined. Give one of them.',
    'no-effect-without': ({ option, without }: { option: string; without: string }) =>
      `--${option} has no effect without --${without}. Add --${without}, or remove --${option}.`,
    'no-effect-with': ({ option, other }: { option: string; other: string }) =>
      `--${option} has no effect with ${other}. Remove one of them.`,
    'letter-and-format': '--letter and --format cannot be combined. Give one of them.',
    'setup-on-disk': '--setup reads saved data, and --nothing-on-disk does not allow that. Give one of them.',
    'fault-alone': ({ providers }: { providers: readonly string[] }) =>
      `--fault turns on a fault of the practice tenant. Also give --practice ${either(providers)}.`,
    'no-guide': ({ providers }: { providers: readonly string[] }) =>
      `check needs --guide ID, --setup NAME, or --practice ${either(providers)}. The command "guides" lists the IDs.`,
    'unknown-guide': ({ id, guides }: { id: string; guides: readonly string[] }) =>
      `There is no guide "${id}". Guides: ${values(guides)}.`,
    'broken-guide': ({ id, line, reason }: { id: string; line: number; reason: string }) =>
      `The guide ${id} cannot be used: line ${line}: ${reason}`,
    'other-provider': ({ id, provider }: { id: string; provider: string }) => `The guide ${id} is not for ${provider}.`,
    'no-sign-in': ({ id }: { id: string }) => `The guide ${id} has no sign-in. Remove --sign-on.`,
    'unknown-fault': ({ provider, id }: { provider: string; id: string }) =>
      `The practice tenant for ${provider} has no fault "${id}". See practice --list-faults.`,
    'unknown-admin-fault': ({ provider, id }: { provider: string; id: string }) =>
      `The admin API of the practice tenant for ${provider} has no fault "${id}". See practice --list-faults.`,
    'unknown-setup': ({ name }: { name: string }) => `There is no setup named "${name}".`,
    'many-setups': ({ name, n }: { name: string; n: number }) =>
      `${plural(n, { one: '# setup is', other: '# setups are' })} named "${name}". Rename one in the window.`,
    'setup-of-guide': ({ name, guide }: { name: string; guide: string }) =>
      `The setup "${name}" uses the guide ${guide}.`,
    'setups-action': 'setups takes new, export, or import: setups export --output FILE. See --help.',
    'setups-output': 'setups export needs --output FILE.',
    'no-setups': 'There are no setups to export.',
    'practice-stays': ({ name }: { name: string }) =>
      `The setup "${name}" belongs to the practice tenant of this computer and cannot be used elsewhere.`,
    'unknown-customer': ({ name }: { name: string }) => `There is no setup of a customer named "${name}".`,
    'setups-input': 'setups import needs --input FILE.',
    'passphrase-short': '--passphrase: the passphrase must have at least 8 characters.',
    'remaining-setup': 'remaining needs --setup NAME, the name of a saved setup.',
    'export-source': 'export needs --setup NAME or --guide ID. Give one of them.',
    'export-form': ({ forms }: { forms: readonly string[] }) => `export needs --as ${either(forms)}.`,
    'export-tool': ({ form, provider }: { form: string; provider: string }) =>
      `--as ${form}: ${provider} has no such tool. Choose another form.`,
    'export-provider': ({ guide }: { guide: string }) =>
      `The guide ${guide} cannot be exported, because the admin API of its provider is not known.`,
    'export-domain': 'export needs the domain of the tenant: --set domain=VALUE.',
    'export-access': ({ provider }: { provider: string }) =>
      `The stored access to ${provider} does not work, so the tenant could not be read. Replace the access or remove it.`,
    'secret-action': 'secret takes copy or put: secret copy --setup NAME FIELD. See --help.',
    'secret-setup': 'secret needs --setup NAME, the name of a saved setup.',
    'secret-field': ({ fields }: { fields: readonly string[] }) => `secret copy needs a field: ${either(fields)}.`,
    'secret-absent': ({ setup, field }: { setup: string; field: string }) =>
      `The setup "${setup}" has no stored ${field}.`,
    'secret-put-form': 'secret put takes FIELD=env:NAME, FIELD=file:PATH, or FIELD=-.',
    'not-of-guide': ({ field, guide }: { field: string; guide: string }) => `The guide ${guide} has no field ${field}.`,
    'no-keychain': ({ why }: { why: string }) => `The secret was not stored. ${why}`,
    'no-clipboard': ({ programs }: { programs: readonly string[] }) =>
      `The clipboard cannot be reached. Install ${either(programs)}, and run the command on a desktop.`,
    'runs-setup': 'runs needs the name of one setup: runs "My setup". See --help.',
    'compare-runs': 'compare needs two run IDs: compare RUN RUN. The command runs shows the IDs.',
    'unknown-run': ({ id }: { id: string }) =>
      `There is no saved run whose ID starts with "${id}". The command runs shows the IDs.`,
    'many-runs': ({ id }: { id: string }) =>
      `More than one saved run has an ID that starts with "${id}". Give more characters of the ID.`,
    'lint-file': ({ example }: { example: string }) => `guides lint needs a FILE, such as ${example}/my-product.yaml.`,
    'keys-action': 'keys takes new, show, or check: keys new [--alg RS256] [--output FILE]. See --help.',
    'keys-key': 'keys show needs --key env:NAME, file:PATH, or -.',
    'file-exists': ({ path }: { path: string }) =>
      `--output: ${path} already exists, and a key file is never overwritten. Choose another file name.`,
    port: ({ port, code }: { port: number; code: string }) => `Port ${port} cannot be used (${code}).`,
    'not-built': 'The window has not been built yet. Run npm run build.',
    'explain-empty': 'explain reads an error message from standard input, and standard input was empty.',
    'explain-too-large': 'explain: the text on standard input is larger than 1 MiB. Give the lines around the error.',
    'explain-not-text': 'explain: standard input is not text. Save the file as UTF-8.',
    'explain-unreadable': ({ code }: { code: string | null }) =>
      code === null ? 'explain: standard input cannot be read.' : `explain: standard input cannot be read (${code}).`,
    'token-action': 'token takes inspect: token inspect [--jwks FILE] < TOKEN. See --help.',
    'no-token': 'token inspect reads a token from standard input, and standard input was empty.',
    'jwks-json': '--jwks: the file is not JSON. The file must contain a JWK Set: { "keys": [ … ] }.',
    'jwks-keys': '--jwks: the file has no list named "keys".',
  },
  stopped: ({ fault }: { fault: string }) => `IdP Preflight stopped because of an internal error. ${fault}`,
  check: {
    'short-secret': ({ name, n }: { name: string; n: number }) =>
      `${name} has only ${plural(n, { one: '# character', other: '# characters' })}. A secret this short cannot be hidden everywhere in a report. Do not share the report.`,
    'sign-in': ({ url, within }: { url: string; within: number }) =>
      `Sign in with your browser within ${seconds(within)}:\n\n  ${url}\n`,
    done: ({ done, of }: { done: number; of: number }) =>
      `${done} of ${plural(of, { one: '# check', other: '# checks' })}`,
    waiting: ({ what }: { what: string }) => `waiting for ${what}`,
    'run-not-kept': ({ why }: { why: string }) => `This run could not be saved with the setup. ${why}`,
    replayed: ({ path, at, version }: { path: string; at: number; version: string }) =>
      `Judged again from ${path}. The run is of ${time(at)}, by version ${version}. No request was sent.`,
    'cause-changed': ({ before, after }: { before: string | null; after: string | null }) =>
      `The root cause changed. In the file: ${before ?? 'none'}. Now: ${after ?? 'none'}.`,
    'newer-file': 'The file was saved by a newer version than this one. Some results may be missing here.',
    'results-changed': ({ n }: { n: number }) =>
      `${plural(n, { one: '# result differs', other: '# results differ' })} from the file:`,
    'no-root': '--export-root: the server presented no certificate, so no file was written.',
    root: ({
      isRoot,
      subject,
      fingerprint,
      path,
    }: {
      isRoot: boolean
      subject: string
      fingerprint: string
      path: string
    }) =>
      `${isRoot ? 'Root certificate' : 'Topmost certificate of the chain (not a root certificate)'}: ${subject}\nSHA-256 ${fingerprint}\nWritten to ${path}. Trust this certificate only if your network team confirms the fingerprint.`,
  },
  runs: {
    none: ({ setup }: { setup: string }) => `No runs of ${setup} are saved.`,
    row: ({ at, verdict, step, cause }: { at: number; verdict: string; step: string | null; cause: string | null }) =>
      [time(at), verdict, ...(step === null ? [] : [`step ${step}`]), ...(cause === null ? [] : [cause])].join('  '),
    how: 'Compare two runs: compare RUN RUN',
  },
  expiry: {
    row: ({ on, what, setups }: { on: string; what: string; setups: readonly string[] }) =>
      [on, what, ...(setups.length === 0 ? [] : [`(${list(setups)})`])].join('  '),
    'none-ahead': 'The saved setups have no expiry dates ahead. No calendar was written.',
    none: 'The saved setups have no expiry dates yet. Run the checks of a setup first.',
  },
  compare: {
    row: ({ item, before, after }: { item: string; before: string; after: string }) =>
      `${item}\n    before: ${before}\n    after:  ${after}`,
    near: 'This can be connected with the root cause.',
  },
  secret: {
    stored: ({ setup, field }: { setup: string; field: string }) =>
      `${field} of ${setup} was stored in the keychain of this computer.`,
  },
  setups: {
    exported: ({ n, path, secrets }: { n: number; path: string; secrets: number | null }) => {
      const written = `${plural(n, { one: '# setup was', other: '# setups were' })} written to ${path}`
      if (secrets === null) return `${written}, without secrets.`
      if (secrets === 0)
        return `${written}, encrypted with the passphrase. The keychain has no secrets of these setups.`
      return `${written}, with ${plural(secrets, { one: '# secret', other: '# secrets' })}, encrypted with the passphrase.`
    },
    taken: ({
      name,
      came,
      kept,
      namesake,
    }: {
      name: string
      came: 'added' | 'merged' | 'same' | 'no-guide'
      kept: readonly string[]
      namesake: boolean
    }) =>
      [
        `${name}: ${{ added: 'added', merged: 'merged with the setup on this computer', same: 'no new values', 'no-guide': 'not added, because its guide is not on this computer' }[came]}.`,
        ...(kept.length > 0 ? [`These values differ, and the values on this computer were kept: ${list(kept)}.`] : []),
        ...(namesake ? ['Another setup on this computer has the same name.'] : []),
      ].join(' '),
  },
  guides: {
    row: ({ title, steps }: { title: string; steps: number }) =>
      `${title} (${plural(steps, { one: '# step', other: '# steps' })})`,
    fine: ({ file }: { file: string }) => `${file}: no problems found`,
  },
  keys: {
    'not-kept': 'Only the public key was printed. The private key was discarded. Use --output FILE to keep it.',
    kept: ({ path, kid }: { path: string; kid: string }) =>
      `The private key is in ${path}. Only you can read that file. Key ID: ${kid}`,
    unusable: ({ form, fault }: { form: string; fault: string }) => `This key cannot be used (${form}). ${fault}`,
  },
  practice: {
    'listens-on': ({ provider, origin }: { provider: string; origin: string }) =>
      `Practice tenant (${provider}) on ${origin}. The same port also accepts plain HTTP.`,
    faults: ({ ids }: { ids: readonly string[] }) =>
      ids.length > 0 ? `Faults turned on: ${list(ids)}` : 'Faults turned on: none',
    'admin-read': 'Access to read its configuration:',
    'admin-write': 'Access to change its configuration:',
    'admin-fault': ({ says }: { says: string }) => `${says} (with --admin-fault)`,
    'right-missing': 'The access does not have this right in the admin API',
    stop: 'Press Ctrl-C to stop.',
    fault: ({ says, warning, guide }: { says: string; warning: boolean; guide: string | null }) =>
      `${says}${warning ? ' (a warning)' : ''}${guide === null ? '' : ` (with ${guide})`}`,
  },
  serve: {
    'listens-on': ({ url }: { url: string }) => `IdP Preflight is running at ${url}\nPress Ctrl-C to stop.`,
  },
  token: {
    header: 'Header',
    claims: 'Claims',
    signature: 'Signature',
    expected: ({ value }: { value: string }) => `expected: ${value}`,
    lifetime: ({ n, until }: { n: number; until: number }) => `Lifetime: ${seconds(n)}, until ${time(until)}.`,
  },
  admin,
  rotate,
  explain: {
    none: 'Cause unknown.',
    possible: ({ ids }: { ids: readonly string[] }) => `Possible: ${values(ids)}`,
    product: 'the product',
    fix: 'To fix it:',
    owner: ({ owner }: { owner: string }) => `Who can fix it: ${owner}`,
    'takes-effect': ({ when }: { when: string }) => `Takes effect: ${when}`,
    'also-possible': ({ ids }: { ids: readonly string[] }) => `Also possible: ${values(ids)}`,
    open: 'What the text does not show:',
    found: 'Recognized in the text:',
    line: ({ n }: { n: number }) => `line ${n}`,
    'follows-role': 'a result of the cause, or another error',
    'wrapper-role': 'a general sentence around an error',
    'look-alike-role': 'an error of another service',
    'unrelated-role': 'another service, not the identity provider',
  },
  releases: ({ version, url }: { version: string; url: string }) =>
    `This is version ${version}. New versions are listed at ${url}`,
}
