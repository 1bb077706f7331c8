export const letter = {
  title: 'For the network team',
  practice: 'This letter is about a practice tenant. Do not send it.',
  open: 'Letter to the network team',
  about:
    'This letter is for the team that runs the network, the proxy, or the firewall. The letter lists what must be reachable from this computer, what the checks found, and what to change. The text below is exactly what is copied or saved. The letter contains no secrets.',
  came: (age: string) => `Latest run: ${age}`,
  form: 'Format',
  forms: { 'letter-text': 'Text', 'letter-markdown': 'Markdown', 'letter-csv': 'CSV' },
  copy: 'Copy',
  save: 'Save as a file',
  preview: 'Letter',
  failed: 'The letter could not be created.',
  empty: {
    title: 'No results yet',
    body: 'The letter is created from the latest run. Run the checks on the network that the letter is about.',
    run: 'Run all checks',
  },
} as const
