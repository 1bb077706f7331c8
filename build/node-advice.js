// Plain JavaScript of old, because this has to run on the Node that is too old for everything else here.

/**
 * What to install where this Node cannot run the program; null where it can.
 * @param {string} version of Node, such as 20.19.0
 * @param {string} platform as `process.platform`
 * @returns {string | null}
 */
export function nodeAdvice(version, platform) {
  // 24.11 is the first release of Node 24 with long-term support; earlier ones lack what the scripts here use.
  const [major, minor] = version.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 11)) return null
  const how = {
    darwin:
      'brew install node@24 && brew link --overwrite node@24, or the installer from https://nodejs.org/en/download',
    win32: 'winget install OpenJS.NodeJS.LTS, or the installer from https://nodejs.org/en/download',
  }[platform]
  return `IdP Preflight needs Node 24.11 or newer, and this is Node ${version}. Install it: ${how || 'https://nodejs.org/en/download'}.`
}
