/**
 * What a sentence of a check says of this computer, of the fields beside it and of the sign-on test, and what stands there where
 * an error was seen in the product: there, nobody can paste anything "here". The first that fits goes first.
 */
const rewritten: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/this computer/g, 'the computer that runs the product'],
  [/This computer/g, 'The computer that runs the product'],
  [/shown with this finding \(header/g, 'in the response (header'],
  [/shown with this finding/g, 'in the text'],
  [/than this finding/g, 'than the product'],
  [/run the checks once/g, 'try once'],
  [/run the checks again/g, 'try again'],
  [/Run the checks again/g, 'Try again'],
  // What the program did itself.
  [
    /The OpenID document and both forms of the OAuth document were tried, unless you pasted a well-known URL\. If the metadata is at another URL, paste that URL\./g,
    'Find the well-known URL in the documentation of the server, and compare it with the one in the product.',
  ],
  [
    /Verify the step again\. This program signs a new assertion for every request/g,
    'Check that the product signs a new assertion for every request, and try again',
  ],
  [
    /This program sends the type that the specification requires\. Ask/g,
    'Check that the product sends the type `application/x-www-form-urlencoded`. If it does, ask',
  ],
  [
    /This program sends credentials only in the header or the body\. Ask/g,
    'Check that the product sends credentials only in the header or the body. If it does, ask',
  ],
  [
    /This program sends the credentials once\. If this program was refused as well, ask/g,
    'Check that the product sends the credentials once. If it does, ask',
  ],
  [
    /does not send credentials, and this program did not send any\. Ask/g,
    'must not send credentials. If the product sends none, ask',
  ],
  [/This program sends no `Origin` header here\./g, 'A product that runs on a server sends no `Origin` header.'],
  [/Copy the domain from the Hand-off page\. The page shows the domain in/g, 'Enter the domain in the product in'],
  [/shown under Hand-off/g, 'from the metadata'],
  [
    /tart the sign-on test again, and sign in within the time (?:that is )?shown/g,
    'tart the sign-in again, and complete it without a break',
  ],
  [/tart the sign-on test again/g, 'tart the sign-in again'],
  [/the one started here/g, 'the one that the product started'],
  [/no user signs in here/g, 'no user signs in with this grant'],
  [/responds here/g, 'responds in place of the server'],
  // Keys are made where the product is set up.
  [/public key (?:from|in) this step/g, 'public key of the product'],
  [/key pair in this step/g, 'key pair for the product'],
  [/ in this step/g, ' in the product'],
  // Values are entered in the product, and in it alone.
  [
    /Remove the scopes that are not allowed, here and in the product/g,
    'In the product, remove the scopes that are not allowed',
  ],
  [/enter the same URL here/g, 'compare it with the token endpoint in the metadata'],
  [/method here\. Choose the same method in the product, if/g, 'method in the product, if'],
  [/,? here,? and in the product/g, ' in the product'],
  [/paste it into the field Audience here/g, 'enter it in the product as the audience'],
  [/the field Audience here/g, 'the audience in the product'],
  [/here as Audience/g, 'in the product as the audience'],
  [/\bpaste (it|them) here/g, 'enter $1 in the product'],
  [/(?: that is)? used here/g, ' that the product uses'],
  [/\bHere, /g, 'In the product, '],
  [/\bhere\b/g, 'in the product'],
]

/** A sentence of a check, said of the computer on which the error was seen. */
export const elsewhere = ({ text }: { text: string }): string =>
  rewritten.reduce((now, [pattern, instead]) => now.replace(pattern, instead), text)
