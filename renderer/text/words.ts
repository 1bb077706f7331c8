import { type ProviderId, providerNames } from '../../core/contract/values.ts'

export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const providerName = (id: ProviderId): string => providerNames[id].name
