// The world of a sandboxed preload (lib/sandboxed_renderer, lib/renderer/api): `require('electron')`, and nothing of Node's.
;(pass, { pack, unpack }, preload, { path, platform }) => {
  const port = document.createElement('i')
  document.dispatchEvent(new MouseEvent('stand-in-bridge', { relatedTarget: port }))
  const bridge = pass(port, 'preload')
  const only = (name, value) =>
    new Proxy(value, {
      get(target, key, receiver) {
        if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON')
          throw new Error(`the stand-in for Electron has no ${name}.${key}`)
        return Reflect.get(target, key, receiver)
      },
    })

  const toMain = globalThis.__toMain
  const waiting = new Map()
  const heard = new Map()
  let next = 1
  const tell = (message) => toMain(JSON.stringify(message))
  const ipcRenderer = only('ipcRenderer', {
    async invoke(channel, ...args) {
      const packed = pack(args)
      const id = next++
      const { error, result } = await new Promise((resolve) => {
        waiting.set(id, resolve)
        tell({ kind: 'invoke', id, channel, args: packed })
      })
      if (error) throw new Error(`Error invoking remote method '${channel}': ${error}`)
      return result
    },
    send: (channel, ...args) => tell({ kind: 'send', channel, args: pack(args) }),
    on(channel, listener) {
      heard.set(channel, [...(heard.get(channel) ?? []), listener])
      return ipcRenderer
    },
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    once(channel, listener) {
      const hear = (...args) => {
        ipcRenderer.removeListener(channel, hear)
        listener(...args)
      }
      return ipcRenderer.on(channel, hear)
    },
    removeListener(channel, listener) {
      const all = [...(heard.get(channel) ?? [])]
      const at = all.lastIndexOf(listener)
      if (at >= 0) all.splice(at, 1)
      heard.set(channel, all)
      return ipcRenderer
    },
    off: (channel, listener) => ipcRenderer.removeListener(channel, listener),
    removeAllListeners(channel) {
      if (channel === undefined) heard.clear()
      else heard.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel) => (heard.get(channel) ?? []).length,
  })
  globalThis.__fromMain = (text) => {
    const { reply, channel, packed } = JSON.parse(text)
    if (reply !== undefined) {
      waiting.get(reply)?.(unpack(packed))
      waiting.delete(reply)
      return
    }
    for (const listener of [...(heard.get(channel) ?? [])])
      listener({ sender: ipcRenderer, ports: [] }, ...unpack(packed))
  }

  const electron = only('electron (in a preload)', {
    ipcRenderer,
    contextBridge: only('contextBridge', { exposeInMainWorld: (key, value) => bridge.expose(key, value) }),
  })
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = only('process (in a preload)', { platform, type: 'renderer', sandboxed: true, contextIsolated: true })
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process)
  } catch (error) {
    console.error(`Unable to load preload script: ${path}`)
    console.error(`${error.stack}`)
    tell({ kind: 'preload-error', path, message: `${error.message}` })
  }
}
