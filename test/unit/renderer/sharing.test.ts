import { expect, test } from 'vitest'
import { sharing } from '../../../renderer/lib/sharing.ts'

/** A loader whose answers are given by the test. */
function byHand() {
  const asked: string[] = []
  const answers: ((how: { value?: string; fails?: string }) => void)[] = []
  const load = (key: string) =>
    new Promise<string>((resolve, reject) => {
      asked.push(key)
      answers.push(({ value, fails }) => (fails === undefined ? resolve(value ?? '') : reject(new Error(fails))))
    })
  return { load, asked, answers }
}

test('the same key is loaded once, and again after it was there', async () => {
  const { load, asked, answers } = byHand()
  const share = sharing(load)
  const both = Promise.all([share('a'), share('a')])
  answers[0]?.({ value: 'first' })
  expect(await both).toEqual(['first', 'first'])
  const next = share('a')
  answers[1]?.({ value: 'second' })
  expect(await next).toBe('second')
  expect(asked).toEqual(['a', 'a'])
})

test('another key is loaded by itself, and its end does not end the first', async () => {
  const { load, asked, answers } = byHand()
  const share = sharing(load)
  const a = share('a')
  const b = share('b')
  answers[0]?.({ value: 'a' })
  await a
  const again = share('b')
  answers[1]?.({ value: 'b' })
  expect(await Promise.all([b, again])).toEqual(['b', 'b'])
  expect(asked).toEqual(['a', 'b'])
})

test('a failure is told to all, and not kept', async () => {
  const { load, asked, answers } = byHand()
  const share = sharing(load)
  const both = Promise.allSettled([share('a'), share('a')])
  answers[0]?.({ fails: 'gone' })
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = share('a')
  answers[1]?.({ value: 'back' })
  expect(await next).toBe('back')
  expect(asked).toEqual(['a', 'a'])
})
