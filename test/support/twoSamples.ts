import fc from './property.js'

/** Two samples of 2 to 40 values, with and without ties. */
export function twoSamples(): fc.Arbitrary<readonly [reference: readonly number[], current: readonly number[]]> {
  const value = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -1_000_000, max: 1_000_000 }))
  const sample = fc.array(value, { minLength: 2, maxLength: 40 })
  return fc.tuple(sample, sample)
}
