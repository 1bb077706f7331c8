export const files = {
  done: 'Saved',
  saved: (path: string) => `Saved: ${path}`,
  downloaded: (name: string) => `Saved to your downloads: ${name}`,
  tokenNotCopied: 'The token was not copied, because this window is not allowed to write to the clipboard.',
} as const
