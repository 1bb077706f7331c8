import type { EventEmitter } from 'node:events'
import type { Message, Talk } from './devtools.ts'
import { Event } from './only.ts'
import { note } from './system.ts'

/** What a page writes to its console, and what Chromium itself says about it there, from its first moment on. */
export function watchConsole(talk: Talk, contents: EventEmitter): void {
  const say = (level: string, message: string) => {
    contents.emit('console-message', new Event({ level, message }))
    if (level === 'error' || level === 'warning') note(`complaint ${message.replaceAll('\n', ' ')}`)
  }
  talk.on('Runtime.consoleAPICalled', ({ type, args }) => {
    say(type === 'warn' ? 'warning' : type, args.map((each: Message) => each.value ?? each.description).join(' '))
  })
  talk.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    say('error', exception?.description ?? text)
  })
  talk.on('Log.entryAdded', ({ entry }) => say(entry.level, entry.text))
}
