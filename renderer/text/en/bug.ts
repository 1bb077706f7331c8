/** What a report of a fault of this program consists of. */
export const bug = {
  tool: (name: string, version: string, kind: string) => `${name} ${version}, ${kind}`,
  check: (guide: string, check: string) => `guide ${guide}, check ${check}`,
} as const
