// Structured clone over JSON, for what goes between a page and the main process; the same text runs on both sides.
// What Electron's serializer refuses, this refuses in its words (shell/common/v8_util.cc).
;(() => {
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const tag = (value) => Object.prototype.toString.call(value).slice(8, -1)
  const numbers = {
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    '-Infinity': Number.NEGATIVE_INFINITY,
    '-0': -0,
  }
  const bytesOf = (buffer) => [...new Uint8Array(buffer)]

  function pack(root) {
    const seen = new Map()
    const walk = (value) => {
      if (value === undefined) return { u: 0 }
      if (typeof value === 'bigint') return { b: String(value) }
      if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
        return { n: Object.is(value, -0) ? '-0' : String(value) }
      if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
        return { v: value }
      if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
      if (seen.has(value)) return { r: seen.get(value) }
      seen.set(value, seen.size)
      const kind = tag(value)
      if (Array.isArray(value)) return { a: value.map(walk) }
      if (kind === 'Date') return { d: value.getTime() }
      if (kind === 'RegExp') return { x: [value.source, value.flags] }
      if (kind === 'Map') return { m: [...value].map(([key, each]) => [walk(key), walk(each)]) }
      if (kind === 'Set') return { s: [...value].map(walk) }
      if (kind === 'ArrayBuffer') return { y: bytesOf(value) }
      if (kind in views)
        return { w: [kind, bytesOf(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength))] }
      if (kind === 'Error') return { e: [value.name, String(value.message), String(value.stack)] }
      if (kind !== 'Object') throw new Error('An object could not be cloned.')
      return { o: Object.keys(value).map((key) => [key, walk(value[key])]) }
    }
    // What is no plain data is refused by the engine itself: a Proxy, a function anywhere, an object of the browser.
    try {
      structuredClone(root)
    } catch {
      throw new Error('An object could not be cloned.')
    }
    return JSON.stringify(walk(root))
  }

  function unpack(text) {
    const seen = []
    const keep = (value) => {
      seen.push(value)
      return value
    }
    const errors = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
    const walk = (each) => {
      const [kind] = Object.keys(each)
      const given = each[kind]
      if (kind === 'u') return undefined
      if (kind === 'b') return BigInt(given)
      if (kind === 'n') return numbers[given]
      if (kind === 'v') return given
      if (kind === 'r') return seen[given]
      if (kind === 'd') return keep(new Date(given))
      if (kind === 'x') return keep(new RegExp(given[0], given[1]))
      if (kind === 'y') return keep(new Uint8Array(given).buffer)
      if (kind === 'w') return keep(new views[given[0]](new Uint8Array(given[1]).buffer))
      if (kind === 'e') {
        const error = keep(new (errors[given[0]] ?? Error)(given[1]))
        Object.defineProperty(error, 'stack', { value: given[2], writable: true, configurable: true })
        return error
      }
      if (kind === 'a') {
        const list = keep([])
        for (const item of given) list.push(walk(item))
        return list
      }
      if (kind === 'm') {
        const map = keep(new Map())
        for (const [key, item] of given) map.set(walk(key), walk(item))
        return map
      }
      if (kind === 's') {
        const set = keep(new Set())
        for (const item of given) set.add(walk(item))
        return set
      }
      const object = keep({})
      for (const [key, item] of given)
        Object.defineProperty(object, key, { value: walk(item), writable: true, enumerable: true, configurable: true })
      return object
    }
    return walk(JSON.parse(text))
  }
  return { pack, unpack }
})()
