/** Names of the files that the window opens wherever they are dropped; no field takes these. */
const opened = /\.(zip|age)$/i

/** Whether no field of a page takes a file of this name. */
export const isForWindow = (name: string): boolean => opened.test(name)
