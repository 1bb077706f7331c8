export const copy = {
  copied: 'Copied',
  copy: 'Copy',
  copyOf: (what: string) => `Copy ${what}`,
  failed: 'Copying was blocked. Select the value and press Ctrl+C (Cmd+C on a Mac).',
} as const
