/** What is said of files that are handed over, and of those that come back. */
export const bundle = {
  'too-large': 'This file is larger than any file that IdP Preflight makes.',
  damaged: 'This file is damaged or incomplete. Ask for it again.',
  'not-ours': 'This file is neither a bundle nor a setups file of IdP Preflight. To look at a run, open its bundle.',
  'is-bundle':
    'This file is a bundle with one run. Open the file on the page All setups, or in a terminal with check --replay.',
  'is-setups': 'This file contains setups. Open the file on the page All setups, or in a terminal with setups import.',
  'is-report':
    'This file is a report, which is for reading only. To open the run in IdP Preflight, ask for its bundle.',
  'is-guide': 'This file is a guide. Add the file on the page New setup, under “Add a guide of your own”.',
  'is-certificate':
    'This file is a certificate. To trust it, add the file in the settings under Certificates, or in a terminal with --ca.',
  'is-key':
    'This file is a private key. Choose the file in the setup, in the step that asks for the private key, or give it in a terminal with --secret private_key=file:PATH.',
  changed: ({ file }: { file: string }) =>
    `The file was changed after it was made: ${file} does not match its checksum. Ask for the file again.`,
  newer: ({ version }: { version: string }) =>
    `This file was made by a newer version of IdP Preflight (${version}). Update IdP Preflight to open the file.`,
  'holds-secret':
    'The file was not written, because it would contain a secret that IdP Preflight knows. If the secret is an ordinary word, replace it with a random one. Otherwise, please report this error.',
  'not-recorded':
    'This run was saved by an older version, which did not record what a replay needs. Run the checks again.',
  'passphrase-needed': 'This file is encrypted. Enter the passphrase that it was saved with.',
  'passphrase-wrong': 'The passphrase is wrong, or the file is damaged.',
  'no-guide': ({ guide }: { guide: string }) =>
    `The file uses the guide ${guide}, which is not on this computer and not in the file.`,
}
