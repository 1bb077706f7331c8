import { text } from '../text.ts'
import type { App } from './app.svelte.ts'

/** Makes a second setup with the values that stay, and goes to it. */
export async function duplicate(app: App, setup: string): Promise<void> {
  await app.open?.flush()
  app.goToSetup(await app.setups.duplicate(setup))
  app.announcer.tell(text.setups.duplicated)
}
