import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Who listens here may use the port of the guides' redirect URI (8585). It is free again when its program ends, however that ends. */
const turn = 28_585

async function taken(): Promise<Server> {
  for (;;) {
    const server = createServer().listen(turn, '127.0.0.1')
    try {
      await once(server, 'listening')
      return server
    } catch {
      await wait(50)
    }
  }
}

/** Runs `work` while no other file of tests waits for a person at the redirect URI: files run beside each other. */
export async function atRedirectPort<T>(work: () => Promise<T>): Promise<T> {
  const server = await taken()
  try {
    return await work()
  } finally {
    server.close()
  }
}
