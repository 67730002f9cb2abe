import { andersonDarling } from '../../math/andersonDarling.js'
import { chiSquared } from '../../math/chiSquared.js'
import { cramerVonMises } from '../../math/cramerVonMises.js'
import { cramersV } from '../../math/cramersV.js'
import { energyDistance } from '../../math/energyDistance.js'
import { gTest } from '../../math/gTest.js'
import { hellinger } from '../../math/hellinger.js'
import { jensenShannon } from '../../math/jensenShannon.js'
import { kolmogorovSmirnov } from '../../math/kolmogorovSmirnov.js'
import { kullbackLeibler } from '../../math/kullbackLeibler.js'
import { lInfinity } from '../../math/lInfinity.js'
import { mannWhitney } from '../../math/mannWhitney.js'
import { moments } from '../../math/moments.js'
import type { Numbers } from '../../math/numbers.js'
import { populationStabilityIndex } from '../../math/populationStabilityIndex.js'
import { totalVariation } from '../../math/totalVariation.js'
import { wasserstein } from '../../math/wasserstein.js'
import { welchT } from '../../math/welchT.js'
import { fisherExactOfCells } from './fisherExactOfCells.js'
import type { Measured } from './measured.js'

/** One classical number of two sides, always of the reference first. */
export interface DriftMethod {
  /** What it looks at: counts of both sides over the same cells, of two cells only, or the numbers themselves. */
  readonly of: 'cells' | 'twoCells' | 'values'
  readonly judgedBy: 'statistic' | 'pValue'
  /** `undefined` where it is not defined for these. */
  readonly measure: (reference: Numbers, current: Numbers) => Measured | undefined
}

export type DriftMethodName = keyof typeof driftMethods

/** As SciPy 1.17 computes them. */
export const driftMethods = {
  psi: distance('cells', populationStabilityIndex),
  kl: distance('cells', kullbackLeibler),
  jensenShannon: distance('cells', jensenShannon),
  hellinger: distance('cells', hellinger),
  totalVariation: distance('cells', totalVariation),
  lInfinity: distance('cells', lInfinity),
  chiSquared: test('cells', chiSquared),
  gTest: test('cells', gTest),
  cramersV: distance('cells', cramersV),
  fisherExact: test('twoCells', fisherExactOfCells),
  kolmogorovSmirnov: test('values', kolmogorovSmirnov),
  andersonDarling: test('values', andersonDarling),
  cramerVonMises: test('values', cramerVonMises),
  mannWhitney: test('values', mannWhitney),
  welchT: test('values', (reference, current) => welchT(moments(reference), moments(current))),
  wasserstein: distance('values', wasserstein),
  energy: distance('values', energyDistance),
} satisfies Readonly<Record<string, DriftMethod>>

function distance(
  of: DriftMethod['of'],
  measure: (reference: Numbers, current: Numbers) => number | undefined,
): DriftMethod {
  return {
    of,
    judgedBy: 'statistic',
    measure: (reference, current) => {
      const statistic = measure(reference, current)
      return statistic === undefined ? undefined : { statistic }
    },
  }
}

function test(of: DriftMethod['of'], measure: DriftMethod['measure']): DriftMethod {
  return { of, judgedBy: 'pValue', measure }
}
