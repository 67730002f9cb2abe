import type { expect as jestExpect } from 'expect'
import { isData } from '../../src/datasets/isData.js'
import type { Call, Pending } from '../execution/recorder.js'
import type { Expect } from './expect.js'

type Record = (call: Call, above: (...given: never[]) => unknown) => Pending

/**
 * Makes `expect`: Jest's own, unchanged, but for data, whose assertions are recorded. On an array or a plain object both
 * have a say, Jest first: `expect([{ a: 1 }]).toEqual(…)` is Jest's, `expect([{ a: 1 }]).toHaveRowCount(1)` is ours.
 */
export function expectWith(jest: typeof jestExpect, record: Record): Expect {
  return new Proxy(jest, {
    apply(target, self, given: readonly unknown[]) {
      const [value] = given
      if (isDataSafely(value)) return assertions(value, false, record)
      const matchers: unknown = Reflect.apply(target, self, given)
      return mayBeData(value) ? both(matchers, value, false, record) : matchers
    },
  }) as unknown as Expect
}

/** Every name of a matcher is taken; whether there is one is seen when it is judged, so that no matcher is loaded before. */
function assertions(subject: unknown, isNot: boolean, record: Record): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'not') return assertions(subject, !isNot, record)
        return isMatcherName(name) ? recording(subject, name, isNot, record) : undefined
      },
    },
  )
}

function both(jest: unknown, subject: unknown, isNot: boolean, record: Record): unknown {
  if (typeof jest !== 'object' || jest === null) return jest
  return new Proxy(jest, {
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name)
      if (name === 'not') return both(own, subject, !isNot, record)
      return own === undefined && isMatcherName(name) ? recording(subject, name, isNot, record) : own
    },
  })
}

function recording(subject: unknown, matcher: string, isNot: boolean, record: Record) {
  return function assert(...given: readonly unknown[]): Pending {
    return record({ subject, matcher, isNot, given }, assert)
  }
}

function isMatcherName(name: string | symbol): name is string {
  return typeof name === 'string' && /^to[A-Z]/.test(name)
}

/** A value may be a proxy that throws whatever it is asked. */
function isDataSafely(value: unknown): boolean {
  try {
    return isData(value)
  } catch {
    return false
  }
}

function mayBeData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}
