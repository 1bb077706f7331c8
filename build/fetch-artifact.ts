import { downloadArtifact, type ElectronPlatformArtifactDetails } from '@electron/get'
import { reasonOf } from './said-safely.ts'

/** A program of its own, so that it can be watched and ended: one release of Electron. Prints where the checked zip file is. */
try {
  console.log(await downloadArtifact(JSON.parse(process.argv[2] ?? '') as ElectronPlatformArtifactDetails))
} catch (error) {
  console.error(`Error: ${reasonOf(error)}`)
  process.exitCode = 1
}
