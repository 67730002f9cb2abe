import { describe, expect, test } from 'vitest'
import { correlationChange } from '../../../../src/math/joint/correlationChange.js'
import { domainClassifier } from '../../../../src/math/joint/domainClassifier.js'
import type { JointSides } from '../../../../src/math/joint/jointSides.js'
import { maximumMeanDiscrepancy } from '../../../../src/math/joint/maximumMeanDiscrepancy.js'
import { normalScores } from '../../../../src/math/joint/normalScores.js'
import { pcaReconstruction } from '../../../../src/math/joint/pcaReconstruction.js'
import { symmetricEigen } from '../../../../src/math/joint/symmetricEigen.js'
import { normalQuantile } from '../../../../src/math/normalQuantile.js'
import { randomGenerator } from '../../../../src/math/randomGenerator.js'
import type { Random } from '../../../../src/math/randomGenerator.js'

const tests = {
  domainClassifier: (sides: JointSides, random: Random) => domainClassifier(sides, random),
  maximumMeanDiscrepancy: (sides: JointSides, random: Random) => maximumMeanDiscrepancy(sides, random, 99),
  pcaReconstruction: (sides: JointSides, random: Random) => pcaReconstruction(sides, random),
  correlationChange: (sides: JointSides, random: Random) => correlationChange(sides, random, 99),
}

/** Columns 0 and 1 are correlated by 0.9, unless the link is broken on the current side; 2 stands alone. */
function sides(rows: number, link: number, random: Random): JointSides {
  const normal = () => normalQuantile(Math.max(random(), 1e-12))
  const isCurrent = Uint8Array.from({ length: 2 * rows }, (_, row) => (row < rows ? 0 : 1))
  const [x, y, z] = [new Float64Array(2 * rows), new Float64Array(2 * rows), new Float64Array(2 * rows)]
  isCurrent.forEach((current, row) => {
    const own = current === 1 ? link : 0.9
    x[row] = normal()
    y[row] = own * (x[row] ?? 0) + Math.sqrt(1 - own ** 2) * normal()
    z[row] = normal()
  })
  return { features: [x, y, z], columnOf: [0, 1, 2], isCurrent }
}

describe.each(Object.entries(tests))('%s', (name, test_) => {
  test('finds a broken link between columns whose own distributions are the same, and names them', () => {
    const random = randomGenerator(1)
    const { pValue, separating } = test_(sides(name === 'domainClassifier' ? 1000 : 500, 0, random), random)
    expect(pValue).toBeLessThanOrEqual(0.01)
    const named = separating.slice(0, name === 'correlationChange' ? 1 : 2).flatMap(({ columns }) => columns)
    expect(named.toSorted()).toEqual([0, 1])
  })

  test('alarms about as often as it says on sides that are alike', () => {
    const random = randomGenerator(2)
    const runs = 40
    const found = Array.from({ length: runs }, () => test_(sides(60, 0.9, random), random).pValue)
    // scipy.stats.binom.sf(8, 40, 0.05) is 9e-5.
    expect(found.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(8)
    expect(found.filter((p) => p > 0.5).length).toBeGreaterThan(0.25 * runs)
  })

  test('the same seed gives the same digits', () => {
    const run = () => {
      const random = randomGenerator(3)
      return test_(sides(60, 0.5, random), random)
    }
    expect(run()).toEqual(run())
  })
})

test('normal scores are standardised ranks: units and outliers do not matter, missing values are 0', () => {
  const scores = normalScores([1, 2, 1e9, Number.NaN])
  expect([...scores]).toEqual([...normalScores([-5, 0, 1, Number.NaN])])
  expect(scores[1]).toBeCloseTo(0, 12)
  expect(scores[2]).toBeCloseTo(Math.sqrt(1.5), 12)
  expect([...normalScores([7, 7])]).toEqual([0, 0])
})

test('eigenvalues and vectors', () => {
  // numpy.linalg.eigh([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
  const matrix = [
    [2, 1, 0],
    [1, 3, 1],
    [0, 1, 4],
  ].map((row) => Float64Array.from(row))
  const { values, vectors } = symmetricEigen(matrix)
  for (const [index, value] of [4.732050807568877, 3, 1.267949192431123].entries()) {
    expect(values[index]).toBeCloseTo(value, 12)
    const vector = vectors[index] ?? new Float64Array()
    for (const [at, row] of matrix.entries())
      expect(row.reduce((sum, cell, j) => sum + cell * (vector[j] ?? 0), 0)).toBeCloseTo(value * (vector[at] ?? 0), 12)
  }
})
