export const shortcuts = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  or: 'or',
  does: {
    palette: 'Find a setup, a step, a diagnosis, a setting, or a page of the manual',
    shortcuts: 'Show the keyboard shortcuts',
    run: 'Run all checks of the open setup',
    next: 'Go to the next step',
    previous: 'Go to the previous step',
  },
  usual:
    'Shortcuts of one key do not work while you type in a field. Tab goes to the next control, and Enter or Space uses it. In the list of steps, the arrow keys go up and down. Esc closes a window like this one.',
  single: 'Use shortcuts that are one key',
  singleAbout: 'Turn this off if you use speech input, or if you press these keys by accident.',
} as const

export const palette = {
  title: 'Find',
  label: 'Find a setup, a step, a diagnosis, a setting, or a page of the manual',
  placeholder: 'Search',
  results: 'Results',
  none: (query: string) => `No matches for “${query}”.`,
  help: 'Press ↑ and ↓ to choose, Enter to open, Esc to close.',
  /** What people type for a section of the settings. */
  also: {
    appearance: 'theme dark mode light high contrast colors',
    language: 'locale translation',
    proxy: 'pac no_proxy https_proxy network test proxy now',
    certificates: 'root pem company tls inspection',
    secrets: 'keychain keyring password credential memory',
    runs: 'history number of runs keep',
    data: 'delete everything erase remove all data of one customer folder path backup where is the data',
    about: 'version update releases license',
  },
  groups: {
    pages: 'Pages',
    setups: 'Setups',
    steps: 'Steps of this setup',
    diagnoses: 'Diagnoses',
    settings: 'Settings',
  },
} as const

export const diagnosis = {
  title: 'Diagnosis',
  fix: 'What to change',
  inStep: (step: string) => `The latest results of “${step}” contain this diagnosis.`,
  toStep: 'Show it in the checklist',
  product: 'the product',
  unknown: 'This version does not have a diagnosis with this ID.',
} as const
