import type { ProviderWords } from '../../../../model/provider-words.ts'
import { access } from './access.ts'
import { client } from './client.ts'
import { metadata } from './metadata.ts'
import { tenant } from './tenant.ts'
import { token } from './token.ts'

/** What is said and clicked at servers of the kinds that are known by their errors. */
export const words = { ...tenant, ...metadata, ...client, ...access, ...token } satisfies ProviderWords
