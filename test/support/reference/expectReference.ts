import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

interface Reference {
  readonly call: string | Readonly<Record<string, string>>
  readonly cases: readonly { readonly arguments: readonly unknown[]; readonly value: unknown }[]
}

/**
 * Asserts that a function of `src/math` gives what SciPy gave in `scipy.json` (see `remake.py` beside it), for every case there.
 *
 * @param tolerance  relative; a reference of 0 must be met exactly
 */
export function expectReference(name: string, call: (...parameters: never[]) => unknown, tolerance = 1e-9): void {
  const reference = references()[name]
  if (reference === undefined) throw new Error(`scipy.json has no values of ${name}`)
  for (const { arguments: parameters, value } of reference.cases) {
    const received: unknown = Reflect.apply(call, undefined, parameters.map(decoded))
    const difference = disagreement(received, decoded(value), tolerance)
    if (difference !== undefined) {
      expect.fail(
        `${name}(${JSON.stringify(parameters).slice(1, -1)}): ${difference}, by ${JSON.stringify(reference.call)}`,
      )
    }
  }
}

/** How the received value differs from the expected one: numbers by the tolerance, lists and records piece by piece. */
function disagreement(received: unknown, expected: unknown, tolerance: number): string | undefined {
  if (isRecord(expected)) {
    if (!isRecord(received)) return `received ${String(received)}, expected ${JSON.stringify(expected)}`
    for (const [key, piece] of Object.entries(expected)) {
      const difference = disagreement(received[key], piece, tolerance)
      if (difference !== undefined) return `${key}: ${difference}`
    }
    return undefined
  }
  if (Object.is(received, expected)) return undefined
  if (typeof received !== 'number' || typeof expected !== 'number')
    return `received ${String(received)}, expected ${String(expected)}`
  const relative = Math.abs(received - expected) / Math.abs(expected)
  return received === expected || relative <= tolerance
    ? undefined
    : `received ${received}, expected ${expected}, off by ${relative.toExponential(1)}`
}

function decoded(value: unknown): unknown {
  if (value === null) return undefined
  if (value === 'Infinity' || value === '-Infinity' || value === 'NaN') return Number(value)
  if (Array.isArray(value)) return value.map(decoded)
  if (!isRecord(value)) return value
  if (Array.isArray(value['sequence'])) return sequence(value['sequence'].map(Number))
  return Object.fromEntries(Object.entries(value).map(([key, piece]) => [key, decoded(piece)]))
}

function sequence([n = 0, step = 0, modulus = 0, scale = 0, offset = 0]: readonly number[]): number[] {
  return Array.from({ length: n }, (_, index) => (((index + 1) * step) % modulus) * scale + offset)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

let loaded: Readonly<Record<string, Reference>> | undefined

function references(): Readonly<Record<string, Reference>> {
  loaded ??= JSON.parse(readFileSync(new URL('scipy.json', import.meta.url), 'utf8')) as Record<string, Reference>
  return loaded
}
