import { redact } from './redact.js'

/**
 * A value without secrets in its texts. Records that come again (a test in its file, a file in its report) are done once,
 * and what holds no secret stays the same object.
 */
export function withoutSecrets<Value>(value: Value): Value
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  const known = done.get(value)
  if (known !== undefined) return known
  const clean = Array.isArray(value) ? cleanList(value) : cleanRecord(value)
  done.set(value, clean)
  return clean
}

function cleanList(list: readonly unknown[]): readonly unknown[] {
  const copy = list.map((item) => withoutSecrets(item))
  return copy.every((item, i) => Object.is(item, list[i])) ? list : copy
}

function cleanRecord(record: object): object {
  const entries = Object.entries(record)
  const copies = entries.map(([name, value]): [string, unknown] => [name, withoutSecrets<unknown>(value)])
  return copies.every(([, value], i) => Object.is(value, entries[i]?.[1])) ? record : Object.fromEntries(copies)
}

const done = new WeakMap<object, unknown>()
