/** What is said of files that are handed over, and of those that come back. */
export const bundle = {
  'too-large': 'This file is larger than any file that IdP Preflight makes.',
  damaged: 'This file is damaged or incomplete. Ask for it again.',
  'not-ours': 'This file is neither a bundle nor a setups file of IdP Preflight. To look at a run, open its bundle.',
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
