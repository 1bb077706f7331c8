#!/usr/bin/env node
// Plain JavaScript of old: what the npm package starts, on whatever Node there is. The program needs a newer one than many
// have; where npm installed that along, it is used, and else this says what to install.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { nodeAdvice } from './node-advice.js'

const program = new URL('../dist/cli/main.js', import.meta.url)

/** The Node that came as a package of npm; null where there is none for this computer. */
function nodeThatCameAlong() {
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
  // Ctrl-C reaches both: the program ends in its own way, and this ends with it. Heard before there is a program, so that
  // no signal can end this alone.
  let child = null
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child = spawn(node, [path].concat(process.argv.slice(2)), { stdio: 'inherit' })
  child.on('error', (error) => {
    console.error(`IdP Preflight could not be started with ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code === null ? 1 : code))
}

// npm packs what there is when it may run no scripts.
if (!existsSync(program)) {
  console.error('This copy of IdP Preflight was packed without being built: `npm run package:npm` makes a whole one.')
  process.exit(1)
}
const advice = nodeAdvice(process.versions.node, process.platform)
const node = advice && nodeThatCameAlong()
if (node) startWith(node)
else if (advice) {
  console.error(advice)
  process.exit(1)
} else import(program.href)
