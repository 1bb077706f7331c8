// Plain JavaScript of old, because this has to run on the Node that is too old for everything else here.

/**
 * What to install where this Node cannot run the program; null where it can. Node 24 comes along as a package for Linux and
 * Windows on x64 and for Linux on arm64; for macOS there is no such package.
 * @param {string} version of Node, such as 20.19.0
 * @param {string} platform as `process.platform`
 * @returns {string | null}
 */
export function nodeAdvice(version, platform) {
  if (Number(version.split('.')[0]) >= 24) return null
  const how = {
    darwin:
      'brew install node@24 && brew link --overwrite node@24, or the installer from https://nodejs.org/en/download',
    win32: 'winget install OpenJS.NodeJS.LTS, or the installer from https://nodejs.org/en/download',
  }[platform]
  return `IdP Preflight needs Node 24 or newer, and this is Node ${version}. Install it: ${how || 'https://nodejs.org/en/download'}. Then run npm ci again.`
}

const advice = nodeAdvice(process.versions.node, process.platform)
if (advice) {
  console.error(advice)
  process.exit(1)
}
