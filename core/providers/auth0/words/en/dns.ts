import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const dns = {
  'dns.not-found': {
    fix: [
      at.settings,
      'Compare **Domain** with the domain entered {{here|in {product}}}. The region (`us`, `eu`, `au`, `jp`, `uk`, `ca`) is part of the name.',
      'If the domain is correct, ask the network team whether external names are resolved only through a proxy.',
    ],
  },
} as const satisfies ProviderWords
