import { describe, expect, test } from 'vitest'
import { saveAndRemember, savedBefore } from '../../../renderer/lib/after-load.ts'
import { confirms, customersOf, newestHost } from '../../../renderer/lib/erase.ts'
import { showTheme } from '../../../renderer/lib/theme.ts'

describe('the customers of setups', () => {
  test('come by name, each with its setups; a setup without one is in none', () => {
    expect(
      customersOf([
        { name: 'b', customer: 'Globex' },
        { name: 'a', customer: 'Acme' },
        { name: 'x', customer: null },
        { name: 'c', customer: 'Globex' },
      ]),
    ).toEqual([
      { name: 'Acme', setups: ['a'] },
      { name: 'Globex', setups: ['b', 'c'] },
    ])
    expect(customersOf([])).toEqual([])
  })
})

describe('the host that is tested', () => {
  const setup = (host: string | null, day: number, practice = false) => ({
    host,
    createdAt: `2026-11-0${day}T00:00:00Z`,
    practice,
  })

  test('is that of the newest setup that has one', () => {
    expect(newestHost([setup('old', 1), setup('new', 3), setup('between', 2)])).toBe('new')
    expect(newestHost([setup('old', 1), setup(null, 3)])).toBe('old')
  })

  test('is never that of the practice tenant, and empty where there is none', () => {
    expect(newestHost([setup('127.0.0.1:9', 3, true), setup('old', 1)])).toBe('old')
    expect(newestHost([setup(null, 1), setup('127.0.0.1:9', 3, true)])).toBe('')
    expect(newestHost([])).toBe('')
  })
})

test.each([
  ['Acme', 'Acme', true],
  [' Acme ', 'Acme', true],
  ['acme', 'Acme', false],
  ['Acm', 'Acme', false],
  ['', 'Acme', false],
  ['delete', 'DELETE', false],
])('%j confirms %s: %s', (typed, word, sure) => {
  expect(confirms(typed, word)).toBe(sure)
})

test('a theme stands on the root element', () => {
  const root = { dataset: {} as Record<string, string | undefined> }
  showTheme('contrast', root)
  expect(root.dataset.theme).toBe('contrast')
})

describe('what the window was loaded anew for', () => {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
  }

  test('is known once, from before the host has answered', async () => {
    const kept = storage()
    expect(savedBefore(kept)).toBeNull()
    let meanwhile: string | null = null
    await saveAndRemember(kept, 'language', async () => {
      meanwhile = savedBefore(kept)
    })
    expect(meanwhile).toBe('language')
    await saveAndRemember(kept, 'theme', async () => {})
    expect([savedBefore(kept), savedBefore(kept)]).toEqual(['theme', null])
  })

  test('is not remembered when it was refused', async () => {
    const kept = storage()
    await expect(saveAndRemember(kept, 'language', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(savedBefore(kept)).toBeNull()
  })
})
