const registry: unique symbol = Symbol.for('mltest.objects/1')

interface Registry {
  readonly numbers: WeakMap<object, number>
  last: number
}

/** A number that stays with an object or a function for its life, the same for every copy of this module in the process. */
export function keyOfObject(value: unknown): number {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return 0
  const { numbers } = registered()
  const number = numbers.get(value) ?? ++registered().last
  numbers.set(value, number)
  return number
}

function registered(): Registry {
  const shared = globalThis as { [registry]?: Registry | undefined }
  return (shared[registry] ??= { numbers: new WeakMap(), last: 0 })
}
