/** What the desktop host says beside what its window shows. Types of other languages follow from it. */
export const en = {
  page: {
    failed: 'The window could not be loaded',
    detail: ({ why }: { why: string }) =>
      `${why}\n\nYour setups are kept. If it happens again, reinstall IdP Preflight.`,
    again: 'Try again',
    quit: 'Quit',
    ended: ({ reason, code }: { reason: string; code: number }) =>
      `The process of the window ended: ${reason} (${code}).`,
    blocked: 'A network request of the window was blocked.',
    untrusted: 'Only the window of IdP Preflight can make this call.',
  },
  menu: {
    manual: 'Manual',
    releases: 'New versions (opens the browser)',
    'no-releases': 'The page with new versions could not be opened',
  },
  start: {
    failed: 'IdP Preflight cannot start',
    fault: ({ message }: { message: string }) => `The start failed with this error: ${message}`,
    'appimage-sandbox':
      'This Linux system restricts user namespaces, as Ubuntu 23.10 and later do. The AppImage therefore cannot start its sandbox. Install the deb or rpm package instead. It contains the AppArmor profile that the sandbox requires. Or allow user namespaces: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    'sandbox-argument': ({ argument }: { argument: string }) =>
      `IdP Preflight was started with ${argument}, which turns off its sandbox. Start it without that argument.`,
    'sandbox-variable':
      'The environment variable ELECTRON_DISABLE_SANDBOX turns off the sandbox of IdP Preflight. Unset it, then start IdP Preflight again.',
  },
}
