import { isObject } from '../isObject.js'

/** Whether an object has methods of all these names. */
export function hasMethods<Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): value is Readonly<Record<PropertyKey, unknown>> & Readonly<Record<Name, (...args: readonly unknown[]) => unknown>> {
  return isObject(value) && names.every((name) => typeof value[name] === 'function')
}
