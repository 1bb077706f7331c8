import type { ProviderWords } from '../../../../model/provider-words.ts'

export const dns = {
  'dns.not-found': {
    fix: [
      'Compare it with **Domain** on the app’s tab **Settings**. The region (`us`, `eu`, `au`, `jp`, `uk`, `ca`) is part of the name.',
      'If it is right, ask the network team whether this network resolves outside names only through a proxy.',
    ],
  },
} as const satisfies ProviderWords
