import type * as FastCheck from 'fast-check'
import type { AnyRow } from '../../src/datasets/dataset.js'
import type { Domain, Domains, Grid, Values } from './domain.js'

/** Rows whose columns are generated each by itself, and shrink towards the simplest of their domains. */
export function rowArbitrary(fc: typeof FastCheck, domains: Domains): FastCheck.Arbitrary<AnyRow> {
  const columns = Object.entries(domains).map(([name, domain]) => [name, arbitraryOf(fc, domain)] as const)
  return fc.record(Object.fromEntries(columns), { noNullPrototype: true })
}

function arbitraryOf(fc: typeof FastCheck, { values, others }: Domain): FastCheck.Arbitrary<unknown> {
  const usual = usualOf(fc, values)
  if (others.length === 0) return usual ?? fc.constant(null)
  const besides = fc.constantFrom(...others)
  return usual === undefined ? besides : fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: besides })
}

function usualOf(fc: typeof FastCheck, values: Values): FastCheck.Arbitrary<unknown> | undefined {
  switch (values.kind) {
    case 'numbers': {
      const { minimum, maximum, grid } = values
      if (grid === undefined) return fc.double({ min: minimum, max: maximum, noNaN: true })
      return wholeParts(fc, values, grid)
    }
    case 'times': {
      const parts = wholeParts(fc, values, { every: values.every, perUnit: 1 })
      return parts.map(
        (time) => new Date(time),
        (time) => Number(time),
      )
    }
    case 'oneOf':
      return values.of.length === 0 ? undefined : fc.constantFrom(...values.of)
    case 'texts':
      return fc.string({ minLength: values.length[0], maxLength: values.length[1], unit: 'grapheme-ascii' })
  }
}

/** Decimals with so many places shrink as the whole numbers that they are a part of, to numbers that one can read. */
function wholeParts(
  fc: typeof FastCheck,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  { every, perUnit }: Grid,
): FastCheck.Arbitrary<number> {
  const wholeOf = (value: number): number => Math.round((value * perUnit) / every)
  return fc.integer({ min: wholeOf(minimum), max: wholeOf(maximum) }).map(
    (whole) => (whole * every) / perUnit,
    (value) => {
      const whole = wholeOf(Number(value))
      if ((whole * every) / perUnit !== value) throw new Error('not one of these numbers')
      return whole
    },
  )
}
