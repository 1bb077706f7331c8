import { intlOf } from '../intl.ts'

export const { all, form, list, number, plural } = intlOf('en')
