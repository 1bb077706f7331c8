export const letter = {
  title: 'For the network team',
  open: 'Letter to the network team',
  about:
    'What has to be reachable from this computer, what was seen, and what to change: for whoever runs the network, the proxy or the firewall. This is exactly what is copied or saved. No secret is in it.',
  came: (age: string) => `Made of the run ${age}.`,
  form: 'Written as',
  forms: { 'letter-text': 'Text', 'letter-markdown': 'Markdown', 'letter-csv': 'CSV' },
  copy: 'Copy',
  save: 'Save as a file',
  preview: 'The letter',
  failed: 'The letter could not be made.',
  empty: {
    title: 'Nothing to write yet',
    body: 'The letter is made of the newest run: run the checks from the place and the network that it is about.',
    run: 'Run all checks',
  },
} as const

export const files = {
  done: 'Saved',
  saved: (path: string) => `Saved: ${path}`,
  downloaded: (name: string) => `Saved among your downloads: ${name}`,
} as const
