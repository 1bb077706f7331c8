import { connectionGuide, connectionName } from '../lib/connection.ts'
import type { App } from './app.svelte.ts'

/** Checks how a host is reached: makes a setup for it, goes there, and begins. */
export async function checkConnection(app: App, address: string): Promise<void> {
  const setup = await app.setups.createWith(connectionGuide, 'domain', address, connectionName(address))
  app.goToSetup(setup)
  await app.check(await app.openSetup(setup.id), null)
}
