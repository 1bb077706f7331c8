import { grammarOf } from '../intl.ts'

const { either, number } = grammarOf('en')

type At = { field: string | null; call: string }
const subject = ({ field }: At) => (field === null ? 'The argument' : `“${field}”`)

/** Why a call of the window is refused, and what the use cases say besides. */
export const app = {
  'no-such-call': 'This version of the program does not support this call.',
  // What is wrong with a call; the field is null where the whole argument is meant.
  'must-be-object': (at: At) => `${subject(at)} must be an object (${at.call}).`,
  'must-be-list': (at: At) => `${subject(at)} must be a list (${at.call}).`,
  'must-be-text': (at: At) => `${subject(at)} must be text (${at.call}).`,
  'must-be-boolean': (at: At) => `${subject(at)} must be true or false (${at.call}).`,
  'must-be': ({ type, ...at }: At & { type: string }) => `${subject(at)} must be of type ${type} (${at.call}).`,
  'text-too-long': ({ most }: { most: number }) =>
    `This text is too long. At most ${number(most)} characters can be entered here.`,
  'too-big': ({ most, ...at }: At & { most: number }) =>
    `${subject(at)} is too long or too large (at most ${number(most)}) (${at.call}).`,
  'too-small': ({ least, ...at }: At & { least: number }) =>
    `${subject(at)} is too short or too small (at least ${number(least)}) (${at.call}).`,
  'one-of': ({ values, ...at }: At & { values: readonly string[] }) =>
    `${subject(at)} must be ${either(values)} (${at.call}).`,
  'unknown-entry': (at: At) => `${subject(at)} has an entry that this call does not support (${at.call}).`,
  'bad-form': (at: At) => `${subject(at)} is not in the format that this call requires (${at.call}).`,
  'not-supported': (at: At) => `${subject(at)} is not what this call requires (${at.call}).`,
  'secret-missing': 'This secret is not stored on this computer.',
  'keychain-timeout':
    'The keychain did not respond in time. The keychain may be locked. Unlock the keychain, then try again.',
  'secret-too-long': ({ limit }: { limit: number }) =>
    `The keychain of this system stores at most ${number(limit)} bytes in one entry, and this value is longer. The value was not saved.`,
  fault: ({ call, fault }: { call: string; fault: string }) =>
    `IdP Preflight had an internal error. What you entered is kept. Please report this error: ${call}, ${fault}`,
  'javascript-off': 'IdP Preflight requires JavaScript. This page sends requests only to this computer.',
  'browser-opens': 'In this window, the browser opens links.',
  'no-page-yet': 'The URL of this page is not known yet. Enter the domain first.',
  'link-not-https': ({ url }: { url: string }) => `This link is not an HTTPS URL: ${url}`,
  'no-browser': ({ url }: { url: string }) =>
    `This computer could not open a browser. Copy this URL into a browser: ${url}`,
  'private-key-pasted': 'This text contains a private key. Paste only the certificate.',
  'no-certificate':
    'This is not a certificate in PEM format. A certificate must begin with -----BEGIN CERTIFICATE-----.',
  'several-certificates':
    'This text contains several certificates. Add them one at a time. The root certificate is enough.',
  'certificate-unreadable':
    'This certificate cannot be read. Copy it again, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
  'not-a-ca':
    'This is the certificate of a server, not of a certificate authority (CA). Ask the network team for the root certificate.',
  'too-many-certificates': ({ most }: { most: number }) => `A setup can have at most ${most} CA certificates.`,
  'certificate-not-seen': 'The last run did not receive a certificate.',
  'no-run': 'There is no run yet. Run the checks first.',
  'tokens-not-kept': 'The full token of a sign-in is not kept. Copy the readable part instead.',
  'no-token': 'This session has no token yet. Verify a step that requests one.',
  'no-page': 'This page does not exist.',
  'not-built': 'The window has not been built yet. Run npm run build.',
  'browser-saves': 'In this window, the browser saves files.',
  'read-only': 'This setup is from a file. You can look at the setup, but you cannot change it or run its checks.',
  'browser-prints': 'In this window, the browser prints. Choose “Save as PDF” in its print dialog.',
  'not-written': ({ reason }: { reason: string }) =>
    `The file could not be written to this location (${reason}). Choose another location.`,
  'cannot-copy-secret':
    'In a browser window, the secret cannot be copied from the keychain. Copy the secret from the console again, or use the desktop app.',
  'no-secret': 'No secret is stored for this setup.',
  'practice-off': 'The practice tenant is not running. Start it first.',
  'practice-no-fault': ({ fault }: { fault: string }) => `The practice tenant does not have the fault ${fault}.`,
  'practice-other-provider': ({ provider }: { provider: string }) =>
    `The practice tenant belongs to ${provider}. This guide is for another provider.`,
  'practice-name': ({ provider, product }: { provider: string; product: string }) =>
    `Practice with ${provider} for ${product}`,
  'copy-name': ({ name }: { name: string }) => `Copy of ${name}`,
  'no-customer': ({ customer }: { customer: string }) => `A setup of the customer ${customer} does not exist.`,
  'root-not-sent': 'The server did not send its root certificate. Ask the network team for it, then add it here.',
  'pac-no-script': 'This file is not a PAC file: it does not define the function FindProxyForURL.',
  'guide-not-saved': ({ why }: { why: string }) => `The guide could not be saved: ${why}`,
  'another-certificate':
    'The last run received another certificate. Run the checks again, then compare the fingerprint again.',
  'no-undo': 'This setup was removed and cannot be restored.',
  'setup-name': ({ provider, product }: { provider: string; product: string }) => `${provider} for ${product}`,
  'practice-needed': ({ provider }: { provider: string }) =>
    `This setup uses the practice tenant of ${provider}, which is not running. Start it under Practice tenant, then run the checks again.`,
  'no-step': ({ step }: { step: string }) => `This guide does not have the step ${step}.`,
  'no-field': ({ field }: { field: string }) => `This guide does not have the field ${field}.`,
  'already-running': 'The checks of this setup are already running.',
  'value-changed': 'A value changed during the run. Run the checks again.',
  'run-fault': ({ fault }: { fault: string }) =>
    `The run stopped because of an internal error in IdP Preflight: ${fault}`,
  'no-setup': 'This setup no longer exists.',
  'practice-stays': 'A practice setup works only on this computer.',
  'run-gone': 'This run is no longer saved.',
  'no-guide': ({ id }: { id: string }) => `The guide ${id} is not on this computer.`,
  'proxy-form': 'Enter the URL of the proxy in this form: http://proxy.example.com:3128.',
  'proxy-port': ({ host, scheme }: { host: string; scheme: string }) =>
    `Add the port of the proxy, for example ${scheme}//${host}:3128. Many proxies use port 3128, 8080, or 8888.`,
  'proxy-login':
    'Remove the username and the password from the URL. Enter the username and the password below. They are stored in the keychain.',
  'pac-form':
    'Enter the URL of the PAC file in this form: http://proxy.example.com/proxy.pac. The URL must not contain a username or a password.',
  'proxy-missing': 'Enter the URL of the proxy.',
  'pac-missing': 'Enter the URL of the PAC file.',
  'username-missing': 'Enter the username for the proxy.',
  'username-form': 'The username must not contain a colon or a line break.',
  'password-form': 'Enter the password. The password must not contain line breaks.',
}
