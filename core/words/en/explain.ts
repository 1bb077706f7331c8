import { grammarOf } from '../intl.ts'

const { list } = grammarOf('en')

/** What is said of an error that a product printed. */
export const explain = {
  none: 'IdP Preflight does not recognize an error in this text.',
  'wrappers-only':
    'The text contains only general sentences that products put around an error. The cause itself is not in the text.',
  'look-alike': 'The text contains an error that looks like an identity provider error but comes from another service.',
  one: 'The text points to one cause, but the words alone do not prove it.',
  several:
    'The text fits several causes, and the words alone do not prove which one. The most likely cause is listed first.',
  first: ({ says }: { says: string }) => `Most likely cause: ${says}`,
  'more-lines':
    'Copy the error again with the lines before and after it. In a stack trace, include every line up to the last “Caused by”.',
  'look-in-log': 'If the message comes from a window, look for the same time in the log of the product.',
  'check-setup': 'Check the setup with IdP Preflight. The checks find the cause by sending the same requests.',
  'as-before': ({ id, steps }: { id: string; steps: readonly number[] }) =>
    steps.length === 1 ? `Do step ${steps[0]} of \`${id}\`.` : `Do steps ${list(steps.map(String))} of \`${id}\`.`,
  // What could not be concluded, and what would tell.
  'open-dns':
    'The text does not show whether the name does not exist or the DNS server did not respond. A lookup of the name on the same computer shows this.',
  'open-timeout':
    'The text does not show whether a firewall dropped the connection, a proxy setting is missing, or the server was slow.',
  'open-connect': 'The text does not show who closed the connection: the server, a firewall, or a proxy.',
  'open-proxy': 'The text does not show whether the proxy or the identity provider refused the request.',
  'open-trust':
    'The text does not name the issuer of the certificate. Only the issuer shows whether a proxy inspects the connection, a private certificate authority (CA) is missing from the trust list, or the server does not send an intermediate certificate.',
  'open-date':
    'The text does not show whether the certificate is out of date or the clock of the computer is wrong. Compare the clock of that computer with the correct time.',
  'open-key':
    'The text does not show whether the keys were rotated, the token comes from another server, or the product expects another algorithm. Compare the key ID of the token with the current key set.',
  'open-form':
    'The text does not show how many parts the token has. One part means an opaque token. Five parts mean an encrypted token.',
  'open-time':
    'The text does not show whether the token is out of date or the clock of the product is wrong. Compare the clock of that computer with the correct time.',
  'open-state':
    'The text does not show whether the cookie of the sign-in was lost or the response belongs to another sign-in. A second tab, several instances of the product, or a change between HTTP and HTTPS can lose the cookie.',
  'open-cors':
    'A browser prints these words for every response without the header, including errors with status 403, 429, or 500. Look for the status of the request in the network view of the browser.',
  'open-refused': 'The error code has several reasons, and the text does not name one.',
  'open-limit':
    'The text does not show whose limit was reached: that of the identity provider, of the product, or of a proxy.',
  'open-other': 'The words alone do not prove the cause. Check the setup to find out.',
}
