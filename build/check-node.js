// Plain JavaScript of old, like what it asks. Node 24 comes along as a package for Linux and Windows on x64 and for Linux
// on arm64; for macOS there is no such package.
import { nodeAdvice } from './node-advice.js'

const advice = nodeAdvice(process.versions.node, process.platform)
if (advice) {
  console.error(`${advice} Then run npm ci again.`)
  process.exit(1)
}
