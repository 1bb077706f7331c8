/** Who must act, in every report, letter and window. `this-program` is for faults of ours alone; no diagnosis has it. */
export const owners = [
  'you',
  'idp-admin',
  'network-team',
  'relying-party',
  'vendor',
  'nobody-wait',
  'this-program',
] as const
export type Owner = (typeof owners)[number]
