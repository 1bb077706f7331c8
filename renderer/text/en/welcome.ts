export const welcome = {
  title: 'Set up an identity provider and verify that it works',
  doors: 'What you can do',
  lead: 'IdP Preflight guides you through the console of your identity provider click by click. IdP Preflight verifies every step, explains what is wrong, and says who can fix it.',
  setUp: 'Set up a product',
  setUpBody:
    'Follow the checklist for your provider and your product. The setup takes about ten minutes. Requests are sent only when you start them.',
  setUpDo: 'Choose the product',
  connection: 'Check only the connection',
  connectionBody: 'Enter one URL. You see which part of the network fails, and you get a letter to the network team.',
  connectionAddress: 'URL of the identity provider',
  connectionExample: 'id.example.com',
  connectionDo: 'Check',
  values: 'I already have the values',
  valuesBody: 'Enter all values in one form. Then run all checks at once.',
  valuesDo: 'Enter the values',
  explain: 'My product shows an error',
  explainBody: 'Paste what the product says. You see the cause, what to change, and who can change it.',
  explainDo: 'Explain the error',
  practiceDo: 'Try it',
  practice: 'Try the practice tenant',
  practiceBody:
    'A simulated identity provider on this computer. Turn on a fault, see what the checks report, and turn it off again. The practice tenant does not require an account or network access.',
  promises: [
    'A step is verified only with evidence',
    'Secrets are never written to a file',
    'Requests are sent only when you start them',
  ],
} as const
