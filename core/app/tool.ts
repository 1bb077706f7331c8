import manifest from '../../package.json' with { type: 'json' }

/** Name and version as they stand in reports and in the `User-Agent` of every request. */
export const tool = { name: manifest.name, version: manifest.version }

/** The page that lists the versions of a program: below its home, as on every host of repositories. */
export const releasesOf = (homepage: string): string => `${homepage.replace(/\/$/, '')}/releases`

/** Where a person looks for a newer version. The program itself never asks there, and opens the page on request only. */
export const releasesPage = releasesOf(manifest.homepage)
