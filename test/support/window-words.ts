import { loadText } from '../../renderer/text.ts'

/** The window loads most of its words with the first screen that is opened. Tests that read them need all of them at once. */
await loadText()
