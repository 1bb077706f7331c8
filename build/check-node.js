// Plain JavaScript, because this has to run on any Node. Node 24 is installed as a package on Linux (x64, arm64) and on
// Windows (x64). There is no such package for macOS.
import { existsSync } from 'node:fs'
import { wordsFor } from './launch-words.js'
import { nodeAdvice } from './node-advice.js'

const words = wordsFor(process.env)
const advice = nodeAdvice(process.versions.node, process.platform)
const installed = existsSync(new URL('../node_modules', import.meta.url))
// Checked first, because the packages bring Node 24.
if (!installed) console.error(words.notInstalled)
else if (advice) console.error(`${advice} ${words.thenInstall}`)
if (!installed || advice) process.exit(1)
