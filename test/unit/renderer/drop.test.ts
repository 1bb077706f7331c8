import { describe, expect, test } from 'vitest'
import { takesFiles } from '../../../renderer/lib/drop.ts'
import { opened as byWindow, keepPage } from '../../../renderer/lib/keep-page.ts'

const named = (name: string) => new File(['x'], name)

/** An element as far as dropping goes. */
class Place extends EventTarget {
  marks = new Set<string>()
  toggleAttribute(name: string, on: boolean) {
    if (on) this.marks.add(name)
    else this.marks.delete(name)
    return on
  }
}

/** The event of something that is dragged over a place or dropped on it. */
function drag(name: string, types: readonly string[], files: readonly File[] = []) {
  const dataTransfer = { types, files, dropEffect: 'none' }
  return Object.assign(new Event(name, { cancelable: true, bubbles: true }), { dataTransfer })
}

describe('a place that takes files', () => {
  const opened = () => {
    const place = new Place()
    const taken: string[][] = []
    const undo = takesFiles((files) => taken.push(files.map(({ name }) => name)))(place)
    const send = (event: ReturnType<typeof drag>) => {
      place.dispatchEvent(event)
      return event
    }
    return { place, taken, undo, send }
  }

  test('shows that it does while a file is held over it, and no longer', () => {
    const { place, send } = opened()
    const over = send(drag('dragover', ['Files']))
    expect([...place.marks]).toEqual(['data-file-over'])
    expect([over.defaultPrevented, over.dataTransfer.dropEffect]).toEqual([true, 'copy'])
    send(drag('dragleave', ['Files']))
    expect([...place.marks]).toEqual([])
  })

  test('hands over every file that is dropped, and the browser opens none', () => {
    const { place, taken, send } = opened()
    send(drag('dragover', ['Files']))
    const drop = drag('drop', ['Files'], [named('a.pem'), named('b.pem')])
    let beyond = 0
    place.addEventListener('drop', () => beyond++)
    send(drop)
    expect(taken).toEqual([['a.pem', 'b.pem']])
    expect(drop.defaultPrevented).toBe(true)
    expect(drop.cancelBubble).toBe(true)
    expect([...place.marks]).toEqual([])
  })

  test.each(['case.zip', 'setups.age', 'CASE.ZIP'])('leaves %s to the window, which opens it', (name) => {
    const { place, taken, send } = opened()
    send(drag('dragover', ['Files']))
    const drop = send(drag('drop', ['Files'], [named('a.pem'), named(name)]))
    expect([taken, drop.defaultPrevented, drop.cancelBubble]).toEqual([[], false, false])
    expect([...place.marks]).toEqual([])
  })

  test('may say itself which files it takes', () => {
    const place = new Place()
    const taken: string[] = []
    takesFiles(
      (files) => taken.push(...files.map(({ name }) => name)),
      (name) => !byWindow.test(name),
    )(place)
    for (const name of ['a.yaml', 'setups.json', 'case.zip', 'setups.age', 'zip'])
      place.dispatchEvent(drag('drop', ['Files'], [named(name)]))
    expect(taken).toEqual(['a.yaml', 'zip'])
  })

  test('does not touch text that is dragged', () => {
    const { place, taken, send } = opened()
    for (const name of ['dragover', 'drop']) expect(send(drag(name, ['text/plain'])).defaultPrevented, name).toBe(false)
    place.dispatchEvent(new Event('drop'))
    expect(taken).toEqual([])
    expect([...place.marks]).toEqual([])
  })

  test('takes none any more when it is gone', () => {
    const { place, taken, undo, send } = opened()
    undo()
    send(drag('dragover', ['Files']))
    send(drag('drop', ['Files'], [named('a.pem')]))
    expect(taken).toEqual([])
    expect([...place.marks]).toEqual([])
  })
})

describe('the page', () => {
  const opened = () => {
    const page = new EventTarget()
    const opens: string[][] = []
    const undo = keepPage(page, (files) => opens.push(files.map(({ name }) => name)))
    return { page, undo, opens }
  }
  const at = (page: EventTarget, event: ReturnType<typeof drag>) => {
    page.dispatchEvent(event)
    return event
  }

  test.each(['dragover', 'drop'])('stays when a file is dropped beside what takes it: %s', (name) => {
    const { page, undo, opens } = opened()
    const event = at(page, drag(name, ['Files'], [named('case.zip')]))
    expect([event.defaultPrevented, event.dataTransfer.dropEffect]).toEqual([true, 'copy'])
    // What is only held over it is not opened.
    expect(opens).toEqual(name === 'drop' ? [['case.zip']] : [])
    undo()
    expect(at(page, drag(name, ['Files'])).defaultPrevented).toBe(false)
  })

  test('says so when nothing takes what was dropped', () => {
    const page = new EventTarget()
    let lost = 0
    keepPage(
      page,
      () => {},
      () => lost++,
    )
    at(page, drag('dragover', ['Files'], [named('ca.pem')]))
    at(page, drag('drop', ['Files'], [named('ca.pem'), named('case.zip')]))
    expect(lost).toBe(0)
    at(page, drag('drop', ['Files'], [named('ca.pem')]))
    expect(lost).toBe(1)
  })

  test('leaves text, a field for files, and what was taken already', () => {
    const { page, opens } = opened()
    expect(at(page, drag('drop', ['text/plain'])).defaultPrevented).toBe(false)
    const field = Object.assign(new EventTarget(), { type: 'file' })
    keepPage(field, (files) => opens.push(files.map(({ name }) => name)))
    expect(at(field, drag('drop', ['Files'])).defaultPrevented).toBe(false)
    const taken = drag('drop', ['Files'])
    taken.preventDefault()
    expect(at(page, taken).dataTransfer.dropEffect).toBe('none')
    expect(opens).toEqual([])
  })
})
