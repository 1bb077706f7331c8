export const files = {
  done: 'Saved',
  saved: (path: string) => `Saved: ${path}`,
  downloaded: (name: string) => `Saved to your downloads: ${name}`,
  tokenNotCopied: 'The token was not copied, because this window is not allowed to write to the clipboard.',
} as const

export const copy = {
  copied: 'Copied',
  copy: 'Copy',
  copyOf: (what: string) => `Copy ${what}`,
  failed: 'Copying was blocked. Select the value and press Ctrl+C (Cmd+C on a Mac).',
} as const
