import type { App, Session } from 'electron'

/** Requests that Chromium makes on its own account. "Nothing leaves this machine but what you asked for" includes them. */
const switches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
]

/** Before the app is ready. */
export function silenceChromium(app: App): void {
  for (const name of switches) app.commandLine.appendSwitch(name)
}

/** After the app is ready: no second way of resolving names, no dictionary from a server, no NTLM for anybody. */
export function silenceSession(app: App, session: Session): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  session.setSpellCheckerEnabled(false)
  // The spell checker fetches dictionaries even when it is off; this address leads nowhere.
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
  session.allowNTLMCredentialsForDomains('')
}
