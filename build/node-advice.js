// Plain JavaScript, because this has to run on a Node that is too old for the rest of the program.
import { wordsFor } from './launch-words.js'

/**
 * What to install if this Node cannot run the program; null if it can.
 * @param {string} version of Node, such as 20.19.0
 * @param {string} platform as `process.platform`
 * @returns {string | null}
 */
export function nodeAdvice(version, platform) {
  // 24.11 is the first release of Node 24 with long-term support. Earlier ones lack what the scripts here use.
  const [major, minor] = version.split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 11)) return null
  const words = wordsFor(process.env)
  return `${words.oldNode({ version })} ${words.installOn[platform] || words.installOn.other}`
}
