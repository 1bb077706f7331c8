import { mount } from 'svelte'
import { connect } from '../../renderer/bridge/connect.ts'
import { App } from '../../renderer/state/app.svelte.ts'
import '../../renderer/style.css'
import { loadText } from '../../renderer/text.ts'

// The words must be there before the code that uses them, as in the window.
await loadText()
const { default: Parts } = await import('./Parts.svelte')
const app = new App(connect(window))
await app.start()
await Promise.all([app.practice.load(), app.settings.load()])
const guides = await app.guides.list()
const setups = app.setups.list ?? []
const opens = []
for (const { id } of setups) {
  await app.tokens.load(id)
  opens.push(await app.openSetup(id))
}
const card = (await opens[0]?.handoff.show()) ?? null
const command = setups[0] ? await app.tokens.command(setups[0].id) : null
const list = setups[0] ? await app.runs.list(setups[0].id) : []
const [newest, earlier] = list
const history =
  newest && earlier
    ? { list, report: await app.runs.show(newest.id), comparison: await app.runs.compare(earlier.id, newest.id) }
    : null
mount(Parts, { target: document.body, props: { app, guides, opens, card, command, history } })
document.body.dataset.ready = ''
