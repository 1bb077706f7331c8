// Plain JavaScript that also runs on an old Node: what is said before the program itself can run.

const download = 'https://nodejs.org/en/download'

const catalogues = {
  en: {
    notInstalled: 'The packages of IdP Preflight are not installed. Run `npm ci`.',
    oldNode: ({ version }) => `IdP Preflight requires Node 24.11 or newer. This is Node ${version}.`,
    installOn: {
      darwin: `Run \`brew install node@24 && brew link --overwrite node@24\`, or use the installer from ${download}.`,
      win32: `Run \`winget install OpenJS.NodeJS.LTS\`, or use the installer from ${download}.`,
      other: `Install it from ${download}.`,
    },
    thenInstall: 'Then run `npm ci` again.',
    notBuilt: 'This copy of IdP Preflight is not built. Create a complete package with `npm run package:npm`.',
    notStarted: ({ node, why }) => `IdP Preflight could not be started with ${node}: ${why}`,
  },
}

/** The languages, each with all of these sentences. */
export const launchWords = catalogues

/**
 * The sentences in the language of the system, chosen as `core/app/system-languages.ts` does; otherwise in English.
 * @param {Record<string, string | undefined>} env
 */
export function wordsFor(env) {
  const tags = [env.LC_ALL || env.LC_MESSAGES || env.LANG, Intl.DateTimeFormat().resolvedOptions().locale]
  const known = tags
    .filter(Boolean)
    .map((tag) => tag.toLowerCase().split(/[-_.]/)[0])
    .find((tag) => Object.keys(catalogues).includes(tag))
  return catalogues[known || 'en']
}
