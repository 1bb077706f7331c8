// First script of every document, in the page's own world: takes the bridge's end, and lets go of it.
;(pass) => {
  const { open } = window
  const { relatedTarget } = Object.getOwnPropertyDescriptors(MouseEvent.prototype)
  const take = (event) => {
    event.stopImmediatePropagation()
    pass(relatedTarget.get.call(event), 'page')
  }
  document.addEventListener('stand-in-bridge', take, { once: true, capture: true })
  // Electron asks its handler before a window exists, and a page gets null where it says no. Here the window is closed
  // before it has run anything; none is ever allowed.
  window.open = (...args) => {
    Reflect.apply(open, window, args)
    return null
  }
}
