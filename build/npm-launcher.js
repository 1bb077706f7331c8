#!/usr/bin/env node
// Plain JavaScript: npm starts this on the Node that is installed, which may be too old for the program. If npm installed
// Node 24 as a package, that one is used. Otherwise this says what to install.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { wordsFor } from './launch-words.js'
import { nodeAdvice } from './node-advice.js'

const program = new URL('../dist/cli/main.js', import.meta.url)
const words = wordsFor(process.env)

/** The Node that npm installed as a package; null if there is none for this computer. */
function installedNode() {
  const windows = process.platform === 'win32'
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  try {
    return createRequire(import.meta.url).resolve(`${name}/bin/node${windows ? '.exe' : ''}`)
  } catch (_) {
    return null
  }
}

function startWith(node) {
  const path = createRequire(import.meta.url)('node:url').fileURLToPath(program)
  // Ctrl-C reaches both processes. The program ends in its own way, and this process ends with it. The handlers are set
  // before the program starts, so that a signal cannot end this process alone.
  let child = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child = spawn(node, [path].concat(process.argv.slice(2)), { stdio: 'inherit' })
  child.on('error', (error) => {
    console.error(words.notStarted({ node, why: error.message }))
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code === null ? 1 : code))
}

// If npm may not run scripts, it packs without building.
if (!existsSync(program)) {
  console.error(words.notBuilt)
  process.exit(1)
}
const advice = nodeAdvice(process.versions.node, process.platform)
const node = advice && installedNode()
if (node) startWith(node)
else if (advice) {
  console.error(advice)
  process.exit(1)
} else import(program.href)
