// Plain JavaScript of old, like what it asks. Node 24 comes along as a package for Linux and Windows on x64 and for Linux
// on arm64; for macOS there is no such package.
import { existsSync } from 'node:fs'
import { nodeAdvice } from './node-advice.js'

const advice = nodeAdvice(process.versions.node, process.platform)
const installed = existsSync(new URL('../node_modules', import.meta.url))
// Without the packages, the Node that comes along with them is not there either.
if (!installed) console.error('The packages that IdP Preflight is built of are not here: run npm ci first.')
else if (advice) console.error(`${advice} Then run npm ci again.`)
if (!installed || advice) process.exit(1)
