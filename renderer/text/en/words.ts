import { intlOf } from '../intl.ts'

export const { form, list, number, plural } = intlOf('en')
