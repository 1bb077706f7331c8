import { type FSWatcher, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Second = (argv: readonly string[], folder: string) => void

/** One program for each profile: the second one hands its arguments to the first and is told so. */
export class InstanceLock {
  readonly #file: string
  readonly #watcher: FSWatcher

  private constructor(file: string, watcher: FSWatcher) {
    this.#file = file
    this.#watcher = watcher
  }

  static take(profile: string, second: Second): InstanceLock | null {
    const file = join(profile, 'stand-in-lock')
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
    } catch {
      const message = join(profile, `stand-in-second-${process.pid}`)
      if (alive(Number(readFileSync(file, 'utf8')))) {
        writeFileSync(`${message}.part`, JSON.stringify([process.argv, process.cwd()]))
        renameSync(`${message}.part`, message)
        return null
      }
      writeFileSync(file, String(process.pid))
    }
    const watcher = watch(profile, () => {
      for (const name of readdirSync(profile).filter((each) => /^stand-in-second-\d+$/.test(each))) {
        const [argv, folder] = JSON.parse(readFileSync(join(profile, name), 'utf8')) as [string[], string]
        rmSync(join(profile, name), { force: true })
        second(argv, folder)
      }
    })
    // The folder may be removed under it, at the end of a program that keeps none.
    watcher.on('error', () => {})
    return new InstanceLock(file, watcher)
  }

  release(): void {
    this.#watcher.close()
    rmSync(this.#file, { force: true })
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
