import { contextBridge, ipcRenderer } from 'electron'
import { type ContractNames, channel } from './contract-names.ts'

/** Put in by the build (`vite.config.ts`, target `preload`): the contract's names and nothing else of it. */
declare const __CONTRACT_NAMES__: ContractNames

type Listener = (event: unknown) => void

// Exactly one argument goes out and exactly one value comes in: Electron's own event object, which leads back to
// `ipcRenderer`, never reaches the page. Results stay in their envelope; the page's bridge opens it.
const call = (group: string, name: string) => (argument: unknown) => ipcRenderer.invoke(channel(group, name), argument)

const signal = (group: string, name: string) => (listener: Listener) => {
  const hear = (_event: unknown, value: unknown): void => listener(value)
  ipcRenderer.on(channel(group, name), hear)
  return () => void ipcRenderer.removeListener(channel(group, name), hear)
}

const bridge = Object.fromEntries(
  Object.entries(__CONTRACT_NAMES__).map(([group, names]) => [
    group,
    Object.fromEntries(
      Object.entries(names).map(([name, kind]) => [name, kind === 'call' ? call(group, name) : signal(group, name)]),
    ),
  ]),
)

contextBridge.exposeInMainWorld('bridge', bridge)
