import manifest from '../../package.json' with { type: 'json' }

/** Name and version as they stand in reports and in the `User-Agent` of every request. */
export const tool = { name: manifest.name, version: manifest.version }
