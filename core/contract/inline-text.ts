export { plainText, type Span, spansOf } from '../model/inline-text.ts'
