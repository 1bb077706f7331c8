import { exampleProvider, providerIds, providerNames } from '../core/model/provider-ids.ts'

/** What makes the command itself unusable: one sentence on standard error, exit status 2. */
export class UsageError extends Error {}

/** Exit statuses of every command; other people's scripts depend on them. */
export const exit = { ok: 0, failed: 1, usage: 2, incomplete: 3 } as const

const practicable = providerIds.join('|')
const { host } = providerNames[exampleProvider]

export const usage = `IdP Preflight: proves every step of an identity provider's set-up, and says what is wrong and where to click.

  guides [--format text|json]
  guides lint FILE…
  check --guide ID [--setup NAME] [--set FIELD=VALUE]… [--secret FIELD=env:NAME|file:PATH|-]…
        [--practice ${practicable} [--fault ID]…]
        [--ca FILE]… [--proxy URL|none | --pac FILE|URL] [--try-direct]
        [--resolve HOST:PORT:ADDRESS]… [--dns HOST[:PORT]]… [--timeout SECONDS]
        [--format text|json|junit|markdown|html|csv | --letter text|markdown|csv] [--output FILE] [--strict]
        [--sign-on [--sign-on-timeout SECONDS]] [--try-methods] [--export-root FILE] [--nothing-on-disk]
  practice [--provider ${practicable}] [--guide ID] [--fault ID]… [--port N] [--list-faults] [--format text|json]
  serve [--port N] [--no-open] [--nothing-on-disk]
  token inspect [--jwks FILE] [--issuer URL] [--audience AUD] [--client-id ID] [--scope SCOPES] [--format text|json] < TOKEN
  keys new [--alg RS256|PS256|ES256|ES384] [--output FILE [--form jwk|pem]]
  keys show --key env:NAME|file:PATH|- [--password env:NAME|file:PATH] [--kid ID] [--form jwk|pem]
  keys check [--set FILE|-]
  releases                       where newer versions are listed; nothing is fetched

Try it without a network:      check --practice ${exampleProvider}
Learn a red screen:            check --practice ${exampleProvider} --fault policy.no-match
Check your own:                check --guide ${exampleProvider}/fortanix-key-insight --set domain=${host} \\
                                 --set client_id=0oa… --secret client_secret=env:CLIENT_SECRET

Sign in as a person:           check --guide ${exampleProvider}/openmetadata … --sign-on   (the address is printed; open it in a browser)
A refused secret:              check … --try-methods   tries the other ways of sending it, once each
A key pair for an app:         keys new --output key.jwk   prints the public half, which is the one to register
Show whose fault it is:        check --guide ${exampleProvider}/any --set domain=${host} --try-direct --letter text
Keep an inspection root:       check --guide ${exampleProvider}/any --set domain=${host} --export-root root.pem

Write a guide of your own:     guides lint ${exampleProvider}/my-product.yaml

Guides of your own lie in the folder guides of the data folder (IDP_PREFLIGHT_HOME names it) and are used like the others.

Exit status: 0 every must holds (--strict: and every should) · 1 some must does not · 2 bad usage or unreadable input ·
3 could not be completed.
`
