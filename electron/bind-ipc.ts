import { BrowserWindow, ipcMain } from 'electron'
import { answer, type Log } from '../core/app/bind.ts'
import { contract } from '../core/contract/contract.ts'
import type { Handlers } from '../core/contract/derived.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Words } from '../core/words/words.ts'
import { isOurs } from './app-origin.ts'
import { channel, namesOf } from './contract-names.ts'
import { isTrustedSender } from './trusted-sender.ts'
import { electronWords } from './words/index.ts'

export interface Events {
  subscribe(listener: (group: string, name: string, event: unknown) => void): () => void
}

const untrusted = (words: (() => Words) | undefined): Envelope<never> => ({
  ok: false,
  error: { code: 'untrusted_sender', message: electronWords[words?.().language ?? 'en'].page.untrusted },
})

/**
 * Answers every call of the contract over IPC, and sends every signal to our windows; the other end is `preload.ts`. Gives what
 * ends the answering: once the store is closed, a page that is not gone yet must not reach it.
 */
export function bindIpc(handlers: Handlers, events: Events, log: Log, words?: () => Words): () => void {
  const channels = Object.entries(namesOf(contract)).flatMap(([group, names]) =>
    Object.entries(names).flatMap(([name, kind]) => (kind === 'call' ? [{ group, name }] : [])),
  )
  for (const { group, name } of channels)
    ipcMain.handle(channel(group, name), (event, argument: unknown) =>
      isTrustedSender(event.senderFrame) ? answer(handlers, group, name, argument, log, words) : untrusted(words),
    )

  events.subscribe((group, name, event) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (!webContents.isDestroyed() && isOurs(webContents.getURL())) webContents.send(channel(group, name), event)
  })
  return () => {
    for (const { group, name } of channels) ipcMain.removeHandler(channel(group, name))
  }
}
