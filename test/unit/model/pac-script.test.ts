import { describe, expect, test } from 'vitest'
import { fileNameIn, pacWith, scriptIn } from '../../../core/model/pac-script.ts'

describe('a PAC file that is kept with the settings', () => {
  test.each(['proxy.pac', 'Büro, neu;base64,.pac', '€ 100%.pac'])('keeps its name %s and its script', (name) => {
    const script = 'function FindProxyForURL() { return "PROXY größe:80" }\n'
    const kept = pacWith(name, script)
    expect(kept).toMatch(/^data:[\w/.;=%,+-]+[A-Za-z0-9+/=]+$/)
    expect(fileNameIn(kept)).toBe(name)
    expect(scriptIn(kept)).toBe(script)
  })
  test('may be empty', () => {
    expect(scriptIn(pacWith('a', ''))).toBe('')
  })
  test.each(['http://proxy.example.com/proxy.pac', '/etc/proxy.pac', 'data:text/plain,x', ''])(
    '%j is elsewhere',
    (pac) => {
      expect(scriptIn(pac)).toBeNull()
      expect(fileNameIn(pac)).toBeNull()
    },
  )
})
