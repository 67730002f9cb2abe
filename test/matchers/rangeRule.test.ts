import { expect, test } from 'vitest'
import { judging } from '../support/judging.js'
import fc from '../support/property.js'

const { check } = judging()
const numbers = fc.array(
  fc.option(fc.oneof(fc.double({ noNaN: false }), fc.constantFrom(0, -0, 1, 2, Infinity, NaN))),
  {
    minLength: 1,
    maxLength: 30,
  },
)

test('NaN and infinities lie in no range, whichever ends it has', async () => {
  await fc.assert(
    fc.asyncProperty(
      numbers,
      fc.constantFrom([0, 1], [-Infinity, 1], [0, Infinity]),
      async (x, [low = 0, high = 0]) => {
        const judged = x.filter((value): value is number => value !== null && Number.isFinite(value))
        const broken = judged.filter((value) => value < low || value > high)
        const { verdict } = await check({ x: [...x, 0.5] }).toHaveValuesBetween('x', low, high, { nonFinite: 'ignore' })
        expect(verdict.facts).toMatchObject({ wrong: broken.length, judged: judged.length + 1, rows: x.length + 1 })
      },
    ),
    { numRuns: 60 },
  )
})
