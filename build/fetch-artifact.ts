import { downloadArtifact, type ElectronPlatformArtifactDetails } from '@electron/get'
import { reasonOf } from './said-safely.ts'

/** Downloads one release of Electron, as a program of its own that can be stopped. Prints the path of the verified zip file. */
try {
  console.log(await downloadArtifact(JSON.parse(process.argv[2] ?? '') as ElectronPlatformArtifactDetails))
} catch (error) {
  console.error(`Error: ${reasonOf(error)}`)
  process.exitCode = 1
}
