import { theApp } from './app.ts'
import { WebContents } from './web-contents.ts'
import { all, ofContents } from './windows.ts'

/** What Chromium tells about pages: closed by somebody else, opened by one of ours, titled anew. */
export async function watchPages(): Promise<void> {
  const { chromium } = theApp
  if (!chromium) return
  const ours = (targetId: string) => WebContents.all.get(targetId)
  chromium.popup = (opener, { info }) => {
    if (ours(opener)) void chromium.browser.send('Target.closeTarget', { targetId: info.targetId }).catch(() => {})
  }
  chromium.gone = (sessionId) =>
    all()
      .find((each) => each.webContents.sessionId === sessionId)
      ?.destroy()
  chromium.browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const contents = ours(targetInfo.targetId)
    const window = contents && ofContents(contents)
    if (window && targetInfo.title && targetInfo.title !== window.getTitle()) window.titled(targetInfo.title)
  })
  await chromium.browser.send('Target.setDiscoverTargets', { discover: true })
}
