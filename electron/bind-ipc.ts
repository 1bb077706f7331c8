import { BrowserWindow, ipcMain } from 'electron'
import { answer, type Log } from '../core/app/bind.ts'
import { contract } from '../core/contract/contract.ts'
import type { Handlers } from '../core/contract/derived.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Words } from '../core/words/words.ts'
import { isOurs } from './app-origin.ts'
import { channel, namesOf } from './contract-names.ts'
import { isTrustedSender } from './trusted-sender.ts'

export interface Events {
  subscribe(listener: (group: string, name: string, event: unknown) => void): () => void
}

const untrusted: Envelope<never> = {
  ok: false,
  error: { code: 'untrusted_sender', message: 'Only the window of this program may ask for this.' },
}

/** Answers every call of the contract over IPC, and sends every signal to our windows; the other end is `preload.ts`. */
export function bindIpc(handlers: Handlers, events: Events, log: Log, words?: () => Words): void {
  for (const [group, names] of Object.entries(namesOf(contract)))
    for (const [name, kind] of Object.entries(names))
      if (kind === 'call')
        ipcMain.handle(channel(group, name), (event, argument: unknown) =>
          isTrustedSender(event.senderFrame) ? answer(handlers, group, name, argument, log, words) : untrusted,
        )

  events.subscribe((group, name, event) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (!webContents.isDestroyed() && isOurs(webContents.getURL())) webContents.send(channel(group, name), event)
  })
}
