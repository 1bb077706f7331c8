interface System {
  env?: Readonly<Record<string, string | undefined>>
  /** What `Intl` takes for the locale of the system. */
  locale?: string
}

/** The languages of the system for a program without a window of its own: the environment decides, as in POSIX, then `Intl`. */
export function systemLanguages({
  env = process.env,
  locale = Intl.DateTimeFormat().resolvedOptions().locale,
}: System = {}): string[] {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return said ? [said, locale] : [locale]
}
