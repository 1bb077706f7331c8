import { secretMistakes } from '../../../../core/checks/input/secret-mistakes.ts'
import { fieldProblems } from '../../../../core/model/target.ts'
import { said } from '../../../../core/words/said.ts'
import { words } from '../../../support/words.ts'
import { auth0, intake, problem, type Row, secretShape, values } from '../fixtures.ts'

const refuted = (field: Parameters<typeof problem>[0]): Row[] =>
  fieldProblems.map((id) => ({
    name: `the reader found ${id}`,
    facts: { intake: problem(field, id) },
    gives: id,
    with: { says: `${field} still contains a placeholder.`, actual: 'as typed' },
  }))

const elsewhere = (field: Parameters<typeof problem>[0]): Row => ({
  name: 'another field is wrong',
  facts: { intake: problem(field, 'input.placeholder') },
  gives: true,
})

export const input: Readonly<Record<string, readonly Row[]>> = {
  'input.domain-usable': [
    { name: 'a domain', facts: { intake: intake() }, gives: true, with: { seen: 'acme.okta.com' } },
    ...refuted('domain'),
    {
      name: 'the well-known URL stands for the domain',
      facts: { intake: problem('well_known_url', 'input.not-https') },
      gives: 'input.not-https',
    },
    elsewhere('scope'),
  ],
  'input.authorization-server-usable': [
    {
      name: 'a server',
      facts: { intake: intake() },
      gives: true,
      with: { seen: 'https://acme.okta.com/oauth2/default' },
    },
    ...refuted('authorization_server'),
    elsewhere('domain'),
  ],
  'input.client-id-usable': [
    { name: 'a client ID', facts: { intake: intake() }, gives: true, with: { seen: '0oa1b2c3d4EXAMPLE5d7' } },
    ...refuted('client_id'),
    elsewhere('scope'),
  ],
  'input.auth-method-known': [
    {
      name: 'the guide’s own method',
      facts: { intake: values({ token_endpoint_auth_method: 'client_secret_post' }) },
      gives: true,
      with: { seen: 'client_secret_post' },
    },
    ...refuted('token_endpoint_auth_method'),
  ],
  'input.scope-well-formed': [
    { name: 'one scope', facts: { intake: intake() }, gives: true, with: { seen: 'ki.scan' } },
    {
      name: 'none asked',
      facts: { intake: intake({ values: {} }) },
      gives: true,
      with: { seen: 'no scopes requested' },
    },
    ...refuted('scope'),
  ],
  'input.audience-usable': [
    {
      name: 'an identifier',
      facts: { intake: values({ audience: 'KI-Scanner' }) },
      context: auth0,
      gives: true,
      with: { seen: 'KI-Scanner' },
    },
    { name: 'left out', facts: { intake: intake() }, gives: true, with: { seen: 'no audience expected' } },
    ...refuted('audience'),
  ],
  'input.client-secret-usable': [
    {
      name: 'too short to sign with',
      facts: { intake: intake(), secretShape: secretShape({ length: 20 }), method: 'client_secret_jwt' },
      gives: 'input.key-unusable',
      with: {
        says: 'The method client_secret_jwt requires a secret of at least 32 characters.',
        expected: 'at least 32 characters',
        actual: '20 characters',
      },
    },
    {
      name: 'just long enough to sign with',
      facts: { intake: intake(), secretShape: secretShape({ length: 32 }), method: 'client_secret_jwt' },
      gives: true,
      with: { seen: '32 characters' },
    },
    {
      name: 'not needed',
      facts: { intake: intake(), secretShape: secretShape({ present: false }), method: 'private_key_jwt' },
      gives: null,
    },
    {
      name: 'a whole secret',
      facts: { intake: intake(), secretShape: secretShape() },
      gives: true,
      with: { seen: '64 characters' },
    },
    {
      name: 'none stored',
      facts: { intake: intake(), secretShape: secretShape({ present: false }) },
      gives: 'input.missing',
    },
    {
      name: 'a placeholder',
      facts: { intake: intake(), secretShape: secretShape({ placeholder: true }) },
      gives: 'input.placeholder',
    },
    ...(['quotes', 'name', 'key', 'token', 'url', 'letters'] as const).map(
      (mistaken): Row => ({
        name: `mistaken for ${mistaken}`,
        facts: { intake: intake(), secretShape: secretShape({ mistaken, whitespace: 'inside' }) },
        gives: 'input.malformed',
        with: { says: words.say(secretMistakes[mistaken]) },
      }),
    ),
    {
      name: 'white space around it',
      facts: { intake: intake(), secretShape: secretShape({ whitespace: 'edges' }) },
      gives: 'input.secret-whitespace',
      with: { says: 'The client secret begins or ends with a space or a line break.' },
    },
    {
      name: 'white space inside it',
      facts: { intake: intake(), secretShape: secretShape({ whitespace: 'inside' }) },
      gives: 'input.secret-whitespace',
      with: { says: 'The client secret contains a space or a line break.' },
    },
    {
      name: 'an invisible character',
      facts: { intake: intake(), secretShape: secretShape({ control: true }) },
      gives: 'input.malformed',
    },
    {
      name: 'a whole file',
      facts: { intake: intake(), secretShape: secretShape({ length: 4097 }) },
      gives: 'input.malformed',
      with: { says: 'The client secret has 4,097 characters. The limit is 4,096.' },
    },
    {
      name: 'the longest that is taken',
      facts: { intake: intake(), secretShape: secretShape({ length: 4096 }) },
      gives: true,
    },
    {
      name: 'the client ID in its place',
      facts: { intake: intake(), secretShape: secretShape({ looksLikeClientId: true }) },
      gives: 'input.secret-in-client-id',
    },
    {
      name: 'the same value in one field',
      facts: { intake: intake(), secretShape: secretShape({ alsoIn: ['scope'] }) },
      gives: 'input.secret-in-client-id',
      with: { says: 'The client secret is also entered in scope. The value of this field is shown and saved.' },
    },
    {
      name: 'the same value in two fields',
      facts: { intake: intake(), secretShape: secretShape({ alsoIn: ['scope', 'audience'] }) },
      gives: 'input.secret-in-client-id',
      with: {
        says: 'The client secret is also entered in scope and audience. The values of these fields are shown and saved.',
      },
    },
  ],
  'input.pasted-clean': [
    { name: 'nothing to repair', facts: { intake: intake() }, gives: true },
    {
      name: 'a pasted address',
      facts: {
        intake: intake({
          repairs: [
            { field: 'domain', from: 'https://acme.okta.com/', to: 'acme.okta.com', says: said('intake.host-only') },
          ],
        }),
      },
      gives: 'input.repaired',
      with: { says: 'domain: Kept only the host.', expected: ['acme.okta.com'], actual: ['https://acme.okta.com/'] },
    },
    {
      name: 'the console’s host',
      facts: {
        intake: intake({
          repairs: [
            {
              field: 'domain',
              from: 'acme-admin.okta.com',
              to: 'acme.okta.com',
              says: [said('intake.trimmed'), said('intake.host-only')],
              diagnosis: 'input.admin-host',
            },
          ],
        }),
      },
      gives: 'input.admin-host',
      with: { says: 'domain: Removed the spaces before and after the value. Kept only the host.' },
    },
    {
      name: 'the console’s host, named by the reader and not by its words',
      facts: {
        intake: intake({
          repairs: [{ field: 'domain', from: 'a', to: 'b', says: { word: 'okta.admin-removed' } }],
        }),
      },
      gives: 'input.repaired',
    },
    {
      name: 'two repairs, one of them of the console’s host',
      facts: {
        intake: intake({
          repairs: [
            { field: 'client_id', from: ' x', to: 'x', says: said('intake.id-only') },
            { field: 'domain', from: 'a', to: 'b', says: said('intake.lower-case'), diagnosis: 'input.admin-host' },
          ],
        }),
      },
      gives: 'input.admin-host',
      with: {
        says: 'client_id: Kept only the client ID. domain: Changed uppercase letters to lowercase.',
        expected: ['x', 'b'],
        actual: [' x', 'a'],
      },
    },
    {
      name: 'an incomplete issuer, which is a question of its own',
      facts: {
        intake: intake({
          repairs: [
            {
              field: 'domain',
              from: 'a',
              to: 'b',
              says: said('intake.host-only'),
              diagnosis: 'input.issuer-incomplete',
            },
          ],
        }),
      },
      gives: true,
    },
  ],
  'input.issuer-complete': [
    { name: 'nothing to complete', facts: { intake: intake() }, gives: true },
    {
      name: 'another repair',
      facts: { intake: intake({ repairs: [{ field: 'domain', from: 'a', to: 'b', says: said('intake.host-only') }] }) },
      gives: true,
    },
    {
      name: 'a part that was missing',
      facts: {
        intake: intake({
          repairs: [
            { field: 'client_id', from: ' x', to: 'x', says: said('intake.id-only') },
            {
              field: 'domain',
              from: 'a',
              to: 'b',
              says: said('intake.lower-case'),
              diagnosis: 'input.issuer-incomplete',
            },
          ],
        }),
      },
      gives: 'input.issuer-incomplete',
      with: { expected: 'b', actual: 'a' },
    },
  ],
}
