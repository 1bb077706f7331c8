import type { PlainFieldName, SecretFieldName } from './profile.ts'

/** What of this computer and of the program's settings a run depends on. */
export const settingNames = ['proxy', 'authorities', 'name-servers'] as const
export type SettingName = (typeof settingNames)[number]

/**
 * Everything that a finding can depend on, by name: a field, a secret, a setting, the guide, and the `target` that the
 * address fields come to. When one of them changes, what was proved with it is proved no more.
 */
export type Input = PlainFieldName | SecretFieldName | SettingName | 'target' | 'guide'
