import { describe, expect, test } from 'vitest'
import {
  keysShown,
  type ShortcutId,
  shortcutIds,
  shortcutOf,
  shortcuts,
  takesKeys,
} from '../../../renderer/lib/shortcuts.ts'

const pressed = (key: string, held: string = '') => ({
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})
const usual = { mac: false, single: true, typing: false } as const

describe('a key', () => {
  test.each<[string, string, string, ShortcutId | null]>([
    ['Ctrl-K', 'k', 'c', 'palette'],
    ['Ctrl-K with capitals locked', 'K', 'c', 'palette'],
    ['the question mark with Shift', '?', 's', 'shortcuts'],
    ['the question mark without', '?', '', 'shortcuts'],
    ['Ctrl-Enter', 'Enter', 'c', 'run'],
    ['Alt-Down', 'ArrowDown', 'a', 'next'],
    ['J', 'j', '', 'next'],
    ['Alt-Up', 'ArrowUp', 'a', 'previous'],
    ['K', 'k', '', 'previous'],
    ['the command key elsewhere', 'k', 'm', null],
    ['Ctrl and the command key', 'k', 'cm', null],
    ['Ctrl-Shift-K', 'k', 'cs', null],
    ['Ctrl-Alt-K', 'k', 'ca', null],
    ['Shift-J', 'J', 's', null],
    ['Ctrl-J', 'j', 'c', null],
    ['Alt-J', 'j', 'a', null],
    ['Down alone', 'ArrowDown', '', null],
    ['Alt-Shift-Down', 'ArrowDown', 'as', null],
    ['Ctrl-Shift-Enter', 'Enter', 'cs', null],
    ['Enter', 'Enter', '', null],
    ['another letter', 'x', '', null],
  ])('%s', (_name, key, held, expected) => {
    expect(shortcutOf(pressed(key, held), usual)).toBe(expected)
  })

  test('on a Mac the command key is used in the place of Ctrl', () => {
    const mac = { ...usual, mac: true }
    expect(shortcutOf(pressed('k', 'm'), mac)).toBe('palette')
    expect(shortcutOf(pressed('k', 'c'), mac)).toBeNull()
    expect(shortcutOf(pressed('Enter', 'm'), mac)).toBe('run')
  })

  test('in a line of text, Alt with an arrow works too, but not on a Mac, where it moves within the line', () => {
    const line = { ...usual, typing: 'line' } as const
    expect(shortcutOf(pressed('ArrowDown', 'a'), line)).toBe('next')
    expect(shortcutOf(pressed('ArrowUp', 'a'), line)).toBe('previous')
    expect(shortcutOf(pressed('j'), line)).toBeNull()
    expect(shortcutOf(pressed('ArrowDown', 'a'), { ...line, mac: true })).toBeNull()
    expect(shortcutOf(pressed('k', 'm'), { ...line, mac: true })).toBe('palette')
  })

  test('does only what has Ctrl while somebody types', () => {
    const typing = { ...usual, typing: 'all' } as const
    expect(shortcutOf(pressed('k', 'c'), typing)).toBe('palette')
    expect(shortcutOf(pressed('Enter', 'c'), typing)).toBe('run')
    for (const [key, held] of [
      ['j', ''],
      ['k', ''],
      ['?', 's'],
      ['ArrowDown', 'a'],
      ['ArrowUp', 'a'],
    ] as const)
      expect(shortcutOf(pressed(key, held), typing)).toBeNull()
  })

  test('does nothing alone where single keys are turned off', () => {
    const off = { ...usual, single: false }
    for (const key of ['j', 'k', '?']) expect(shortcutOf(pressed(key), off)).toBeNull()
    expect(shortcutOf(pressed('ArrowDown', 'a'), off)).toBe('next')
    expect(shortcutOf(pressed('k', 'c'), off)).toBe('palette')
  })

  test('belongs to one shortcut', () => {
    const all = shortcutIds.flatMap((id) => [...shortcuts[id]])
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the keys that are listed', () => {
  test('are those of the keyboard', () => {
    expect(keysShown('palette', usual)).toEqual([['Ctrl', 'K']])
    expect(keysShown('palette', { ...usual, mac: true })).toEqual([['⌘', 'K']])
    expect(keysShown('next', usual)).toEqual([['Alt', '↓'], ['J']])
    expect(keysShown('previous', { ...usual, mac: true })).toEqual([['⌥', '↑'], ['K']])
    expect(keysShown('run', usual)).toEqual([['Ctrl', '↵']])
  })
  test('are only those that work', () => {
    expect(keysShown('next', { mac: false, single: false })).toEqual([['Alt', '↓']])
    expect(keysShown('shortcuts', { mac: false, single: false })).toEqual([])
  })
})

test.each([
  [{ tagName: 'TEXTAREA' }, 'all'],
  [{ tagName: 'SELECT' }, 'all'],
  [{ tagName: 'INPUT', type: 'text' }, 'line'],
  [{ tagName: 'INPUT', type: 'password' }, 'line'],
  [{ tagName: 'INPUT', type: 'radio' }, 'line'],
  [{ tagName: 'INPUT', type: 'checkbox' }, false],
  [{ tagName: 'INPUT', type: 'file' }, false],
  [{ tagName: 'DIV', isContentEditable: true }, 'all'],
  [{ tagName: 'DIV', isContentEditable: false }, false],
  [{ tagName: 'BUTTON', type: 'submit' }, false],
  [null, false],
])('%j takes keys itself: %s', (element, expected) => {
  expect(takesKeys(element)).toBe(expected)
})
