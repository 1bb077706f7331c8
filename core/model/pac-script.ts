/** Begins a PAC file that is kept with the settings, because nobody has an address for it. */
const begin = 'data:application/x-ns-proxy-autoconfig;name='

/** A PAC file of this computer as an address that holds the file itself. */
export const pacWith = (name: string, script: string): string =>
  `${begin}${encodeURIComponent(name)};base64,${Buffer.from(script, 'utf8').toString('base64')}`

/** The script that an address holds; null where the file is elsewhere. */
export function scriptIn(pac: string): string | null {
  if (!pac.startsWith(begin)) return null
  return Buffer.from(pac.slice(pac.indexOf(',') + 1), 'base64').toString('utf8')
}

/** The name of the file that an address holds; null where the file is elsewhere. */
export const fileNameIn = (pac: string): string | null =>
  pac.startsWith(begin) ? decodeURIComponent(pac.slice(begin.length, pac.indexOf(';base64,'))) : null
