import { mount } from 'svelte'
import App from './App.svelte'
import { connect } from './bridge/connect.ts'
import { App as State } from './state/app.svelte.ts'
import { withWords } from './text.ts'
import './style.css'

/** How long the window stays empty for the first answers, in milliseconds. To draw twice costs a slow computer more. */
const patience = 250

const target = document.getElementById('app')
if (target) {
  const app = new State(connect(window))
  const answered = app.start()
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, patience))])
  mount(App, { target, props: { app } })
  // Not every browser can say when it has nothing to do; a tab that is not seen is never drawn.
  const idle = window.requestIdleCallback ?? setTimeout
  idle(() => app.follow(), { timeout: 500 })
  // Not before somebody uses the window: it would take time from the first screen.
  const used = ['keydown', 'pointerdown'] as const
  const keep = (event: Event) => {
    for (const name of used) removeEventListener(name, keep)
    // What is used first may be gone when this is there.
    const path = event.composedPath()
    void withWords(() => import('./lib/once-used.ts')).then(({ onceUsed }) => onceUsed(path))
    // What went wrong can then be said also when the program is gone.
    void withWords(() => import('./parts/Notices.svelte'))
  }
  for (const name of used) addEventListener(name, keep)
}
