import { grammarOf } from '../intl.ts'

const { list } = grammarOf('en')

type Name = { name: string }

/** Comments in the files that a plan is exported to. */
export const exported = {
  made: ({ guide, address }: { guide: string; address: string }) =>
    `Made by IdP Preflight from the guide "${guide}" for ${address}. This file contains no secrets.`,
  'not-read':
    'The tenant was not read, so this file creates all objects. If some of them exist, give access and export again.',
  access: ({ names }: { names: readonly string[] }) => `Set ${list(names)} in the environment.`,
  'plan-first':
    'Run "terraform plan" before "terraform apply". Members of existing objects that this file does not name can be reset.',
  'keeps-others': ({ tool, setting }: { tool: string; setting: string }) =>
    `This file is for the ${tool}. Leave ${setting} off. If it is on, the tool deletes all objects that are missing here.`,
  'needs-tools': 'This script needs curl 7.76 or later and jq.',
  token: ({ variable }: { variable: string }) =>
    `Set ${variable} to a token of the admin API before you run the script.`,
  'nothing-to-do': 'All objects are as the guide wants them. The plan is empty.',
  'not-expressed': ({ member, value }: { member: string; value: string }) =>
    `The Terraform provider has no attribute for ${member}. Set it to ${value} in the console.`,
  'by-hand-members': ({ name, members }: Name & { members: readonly string[] }) =>
    `${name}: the admin API cannot change ${list(members)}. Change this in the console.`,
  'no-key': ({ name }: Name) =>
    `${name}: this file has no public key for private_key_jwt. Register the public key in the console.`,
  variable: ({ attribute, address }: { attribute: string; address: string }) =>
    `The value of ${attribute} of ${address}, which the setup does not have yet`,
  'left-unknown': ({ name }: Name) => `${name}: this object is as the guide wants it.`,
  'left-allowed': ({ name }: Name) =>
    `${name}: another rule already allows the request, so this object is not created.`,
  'left-not-found': ({ name }: Name) =>
    `${name}: the setup names this object by its ID, and the tenant has no object with this ID.`,
  'left-by-hand': ({ name }: Name) => `${name}: create this object in the console. The admin API cannot create it.`,
  'left-unread': ({ name }: Name) => `${name}: this object was not read, so it is not in this file.`,
  'left-because': ({ name, because }: Name & { because: string }) => `${name}: ${because}`,
  'left-waits': ({ name }: Name) => `${name}: this object belongs to another object that is missing in this file.`,
}
