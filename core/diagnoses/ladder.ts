/** Where a failure stands between the keyboard and the product: the earliest rung that fails is the one to mend first. */
export const ladder = [
  'input',
  'clock',
  'dns',
  'connect',
  'proxy',
  'tls',
  'http',
  'tenant',
  'metadata',
  'keys',
  'client',
  'scope',
  'token',
  'relying-party',
] as const

const sameRung: Readonly<Record<string, (typeof ladder)[number]>> = {
  portal: 'http',
  server: 'tenant',
  assertion: 'client',
  admin: 'client',
  policy: 'scope',
  api: 'scope',
  quota: 'scope',
  cors: 'token',
  login: 'token',
}

/**
 * The rung of a diagnosis id, counted from 0; an unknown area stands below all others. A value that was not entered is
 * work to do: it is the cause only where nothing that could be judged failed, so it stands last.
 */
export function rungOf(id: string): number {
  if (id === 'input.missing') return ladder.length + 1
  const area = id.slice(0, id.indexOf('.'))
  const rung = (ladder as readonly string[]).indexOf(sameRung[area] ?? area)
  return rung === -1 ? ladder.length : rung
}
