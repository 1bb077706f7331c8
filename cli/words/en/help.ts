const setup = '--setup NAME: a saved setup, by its name or its ID.'
const format = '--format json: for scripts. The default is text.'
const output = '--output FILE: writes to the file instead of the terminal.'
const usual = 'Exit status: 0 done · 2 wrong usage, or input that cannot be read · 3 stopped by an internal problem'

const lines = (...all: readonly string[]): string => all.join('\n')

/** What `COMMAND --help` says below the form of the command: what it does, its options, its exit statuses. */
export const help = {
  check: lines(
    'Runs the checks of a guide and prints a report.',
    '--guide ID: the guide. guides lists all. --setup NAME: takes the guide, values, and secrets of a saved setup, and keeps the run.',
    '--set FIELD=VALUE, --secret FIELD=SOURCE: values that count before those of the setup.',
    '--practice PROVIDER: checks a practice tenant on this computer. --fault ID: with a fault in it.',
    '--ca FILE: trusts one more certificate authority (CA). --proxy, --pac: the proxy. --try-direct: also tries without it.',
    '--resolve, --dns: how names are resolved. --timeout: seconds for each request.',
    '--letter: text for the network team instead of the report. --export-root FILE: saves the topmost certificate.',
    '--sign-on: also tests the sign-in of a user. --try-methods: tries each other client authentication method once.',
    '--bundle FILE: writes the report and the exchanges for a support desk. --pseudonyms: replaces names and IDs.',
    '--replay FILE: judges a bundle again and sends no request.',
    '--admin: also compares the configuration of the provider. --strict: a warning is a failure.',
    'Exit status: 0 every required check passed · 1 a required check failed · 2 wrong usage · 3 the run could not be completed',
  ),
  guides: lines(
    'Lists the guides. lint FILE: checks guides of your own.',
    format,
    'Exit status: 0 done, or each file is valid · 1 a file has a problem · 2 wrong usage',
  ),
  practice: lines(
    'Starts a practice tenant on this computer and prints its values. It runs until you press Ctrl+C.',
    '--fault ID: with this fault. --admin-fault NAME: with this fault of its admin API. --list-faults: shows all faults.',
    '--empty: a tenant without apps. --port N: a fixed port.',
    format,
    usual,
  ),
  serve: lines(
    'Opens the window in the browser. Only this computer can reach it. It runs until you press Ctrl+C.',
    '--port N: a fixed port. --no-open: only prints the URL. --nothing-on-disk: keeps everything in memory.',
    usual,
  ),
  token: lines(
    'inspect reads a token from standard input and shows what it contains. It sends no request.',
    '--jwks FILE: the key set that must verify the signature. --issuer, --audience, --client-id, --scope: what is expected.',
    format,
    'Exit status: 0 as expected · 1 something differs, or the token is not valid · 2 wrong usage',
  ),
  explain: lines(
    'Reads an error of your product from standard input: log lines, JSON, a URL, a page, a stack trace, or a token.',
    '--provider: the identity provider, if the text does not show it.',
    format,
    'Exit status: 0 a cause is named · 1 the text proves none · 2 wrong usage, or no text',
  ),
  keys: lines(
    'new creates a key pair. show prints the public key of a private key. check looks for problems in a key set.',
    '--alg: the algorithm. --output FILE: where the private key is saved. --form: JWK or PEM.',
    '--key, --password: a private key and its password, as env:NAME, file:PATH, or -. --kid ID: its key ID.',
    'Exit status: 0 done · 1 the key or the key set has a problem · 2 wrong usage',
  ),
  runs: lines(
    'Lists the saved runs of a setup, the newest first, with the IDs that compare takes.',
    'SETUP: the name or the ID of a saved setup.',
    format,
    usual,
  ),
  compare: lines(
    'Shows what differs between two saved runs: results, values, network path, certificates, keys, token, version.',
    'RUN: the ID of a run, or its beginning. runs SETUP lists them. The earlier run comes first.',
    format,
    usual,
  ),
  export: lines(
    'Writes what a guide needs at the provider for another tool: Terraform, the Deploy CLI of the provider, or curl.',
    `${setup} --guide ID with --set: without a saved setup.`,
    output,
    usual,
  ),
  secret: lines(
    'copy puts a stored secret on the clipboard for 30 seconds. put stores a secret in the keychain, with the date.',
    `${setup} FIELD: for example client_secret. --new: the secret that a rotation created.`,
    usual,
  ),
  expiry: lines(
    'Lists what expires in the saved setups, the first date first: certificates, added CAs, secrets, and keys.',
    '--format json: for scripts. --format ics: a calendar with the dates that are ahead. The default is text.',
    output,
    usual,
  ),
  remaining: lines(
    'Prints the steps that are left, by who can do them, as text for an email.',
    `${setup} A setup that never ran lists all its steps.`,
    '--for OWNER: the steps of one owner: you, idp-admin, network-team, relying-party, or vendor.',
    `${output} --file FILE: also writes the setup without secrets, which opens in the app of another user.`,
    format,
    'Exit status: 0 no step is left · 1 steps are left · 2 wrong usage',
  ),
  setups: lines(
    'new saves a setup. export writes setups to a file. import reads them back and keeps your own values.',
    'NAME, --customer NAME: which setups. Without a name, all are written.',
    '--passphrase SOURCE: the file contains the secrets and is encrypted (age). Without it, the file contains no secrets.',
    'Exit status: 0 done · 1 the guide of a setup is missing here · 2 wrong usage, or a file that cannot be read',
  ),
  admin: lines(
    'login stores access to the admin API in the keychain. status shows the access. forget deletes it.',
    'choose lists the apps and servers of the tenant, asks for one of them, and fills in its values.',
    `${setup} --write: access that may make changes.`,
    '--token, --client with --client-secret or --key: the credentials, as env:NAME, file:PATH, or -. --new-key: creates a key pair.',
    '--field FIELD: only objects that give this value. --value ID: uses this object and does not ask.',
    format,
    'Exit status: 0 the access works, or the values are filled in · 1 not · 2 wrong usage · 3 no choice was made, or the list could not be read',
  ),
  plan: lines(
    'Shows what is missing at the provider, and which requests would add it. No change is made.',
    `${setup} --step ID: one step of the guide. --verbose: shows the requests.`,
    format,
    'Exit status: 0 done · 2 wrong usage · 3 something could not be read',
  ),
  apply: lines(
    'Makes the changes of the plan, one object at a time, after you confirm them.',
    `${setup} --step ID: one step of the guide. --yes: does not ask.`,
    'Exit status: 0 all changes are made · 1 some are left · 2 wrong usage · 3 stopped before the end',
  ),
  undo: lines(
    'Takes back what apply did, after you confirm it.',
    `${setup} --yes: does not ask.`,
    'Exit status: 0 everything is taken back · 1 something is left · 2 wrong usage · 3 stopped before the end',
  ),
  rotate: lines(
    'Replaces the client secret or the key. The old and the new one both work until you finish.',
    `${setup} --continue: the next step. --finish: deletes the old one. --take-back: deletes the new one. --yes: does not ask.`,
    '--status: shows the steps and sends no request.',
    'Exit status: 0 the step is done · 1 it failed · 2 wrong usage · 3 stopped before the end',
  ),
  'explain-policy': lines(
    'Says which rule of the provider decides whether a token is issued, and why.',
    setup,
    format,
    'Exit status: 0 a token is issued · 1 a rule denies it · 2 wrong usage · 3 the rules could not be read',
  ),
  releases: lines('Shows where new versions are listed. It sends no request.', usual),
} as const
