import type { AreaWords } from './area.ts'

/** The keys of an app, and proofs that are made with keys. */
export const clientKeys = {
  'client.dpop-required': {
    says: 'The app requires DPoP on every request, and {product} does not support it.',
    fix: ['Turn off the DPoP requirement for this app.'],
    takesEffect: 'at once',
  },
  'client.proof-refused': {
    says: 'The DPoP proof was sent, and {provider} rejected it.',
    fix: [
      'Read the message {shown}. The message says what is wrong with the proof.',
      'Compare the clock of the computer that signs with the correct time.',
      'Ask the network team whether a device on the network path rewrites requests to {host}.',
    ],
    variants: {
      'proof-clock': {
        says: 'The DPoP proof was rejected because of its time: the clock of the computer that signed it differs from that of {provider}.',
        fix: [
          'Turn on automatic time on {computer}, then {{run the checks|try}} again.',
          'The computer on which {product} runs signs such proofs too. Correct its clock as well.',
        ],
      },
      'proof-address': {
        says: 'The DPoP proof was rejected because it names a different URL or method than the one that {provider} received.',
        fix: [
          'A device on the network path, or a proxy in front of a custom domain, rewrites the URL of the request. Ask the network team to pass requests to {host} on unchanged.',
          'In {product}, use the token endpoint {{shown under Hand-off|from the metadata}}. The proof must name exactly the URL that {provider} receives.',
        ],
      },
      'proof-replay': {
        says: 'The DPoP proof was rejected because it had been used before: the same request arrived twice.',
        fix: [
          '{{Run the checks|Try}} again. If it happens again, ask the network team which device on the network path repeats requests to {host}.',
          '{product} must sign a new proof for each request, also for a retry.',
        ],
      },
      'proof-nonce': {
        says: 'The DPoP proof carried the nonce that {provider} had sent, and {provider} asked for a nonce again.',
        fix: [
          'A device on the network path removes or changes the header `DPoP-Nonce` or `DPoP`. Ask the network team to pass both on unchanged.',
          '{{Run the checks|Try}} again. If the nonce had only expired, the next request uses a new one.',
        ],
      },
      'proof-header': {
        says: 'The DPoP proof was sent, but {provider} received no such header, or more than one.',
        fix: [
          'A device on the network path removes or repeats the header `DPoP`. Ask the network team to pass it on unchanged to {host}.',
          'If a custom domain is behind your own proxy, allow the header `DPoP` there.',
        ],
      },
    },
    takesEffect: 'at the next request',
  },
  'client.jwks-unreachable': {
    says: '{provider} cannot read the URL of the public keys that is registered for this app (jwks_uri).',
    fix: ['Open the registered URL from outside your network. The URL must return a key set in JSON.'],
    takesEffect: 'at the next request; the provider may keep an older response for some minutes',
  },
  'client.keys-invalid': {
    says: 'The public keys that are registered for this app are not valid.',
    fix: ['Correct the keys that are registered for the app. Each needs its own key ID, and only public members.'],
    variants: {
      'secret-too-short': {
        says: 'The client secret is too short to be the key of a signature (client_secret_jwt): it must have 32 characters or more.',
        fix: [
          'Choose another authentication method {{here and |}}in {product}, or create a secret of at least 32 characters.',
        ],
      },
      'key-use': {
        says: 'The registered public key is not marked for signatures (use), so the assertion cannot be verified with it.',
        fix: ['Register the key with `"use": "sig"`, or sign with another key that is registered for signatures.'],
      },
      'key-address': {
        says: 'The key set at the URL that is registered for this app (jwks_uri) is not valid.',
        fix: [
          'Open the registered URL. The key set must contain at least one key, and each key needs its own key ID (`kid`).',
          'An assertion that names a URL (`jku`) must name the registered one.',
        ],
      },
      encryption: {
        says: 'The app is configured to receive encrypted tokens, but its encryption key is missing or not valid.',
        fix: ['Register one valid encryption key for the app, or turn off encryption.'],
      },
    },
    takesEffect: 'at the next request',
  },
} satisfies Partial<AreaWords<'client'>>
