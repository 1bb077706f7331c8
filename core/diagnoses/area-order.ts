/** Where a failure stands between the keyboard and the product: the area that fails earliest is the one to mend first. */
export const areaOrder = [
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

const samePlace: Readonly<Record<string, (typeof areaOrder)[number]>> = {
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
 * The place of a diagnosis id in the order of areas, counted from 0; an unknown area stands behind all others. A value that was not entered is
 * work to do: it is the cause only where nothing that could be judged failed, so it stands last.
 */
export function placeInOrder(id: string): number {
  if (id === 'input.missing') return areaOrder.length + 1
  const area = id.slice(0, id.indexOf('.'))
  const place = (areaOrder as readonly string[]).indexOf(samePlace[area] ?? area)
  return place === -1 ? areaOrder.length : place
}
