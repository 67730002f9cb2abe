import { andersonDarling } from '../../../math/andersonDarling.js'
import { chiSquared } from '../../../math/chiSquared.js'
import { cramerVonMises } from '../../../math/cramerVonMises.js'
import { cramersV } from '../../../math/cramersV.js'
import { energyDistance } from '../../../math/energyDistance.js'
import { fisherExact } from '../../../math/fisherExact.js'
import { gTest } from '../../../math/gTest.js'
import { hellinger } from '../../../math/hellinger.js'
import { jensenShannon } from '../../../math/jensenShannon.js'
import { kolmogorovSmirnov } from '../../../math/kolmogorovSmirnov.js'
import { kullbackLeibler } from '../../../math/kullbackLeibler.js'
import { lInfinity } from '../../../math/lInfinity.js'
import { mannWhitney } from '../../../math/mannWhitney.js'
import { moments } from '../../../math/moments.js'
import type { Numbers } from '../../../math/numbers.js'
import { oddsRatio } from '../../../math/oddsRatio.js'
import { populationStabilityIndex } from '../../../math/populationStabilityIndex.js'
import { totalVariation } from '../../../math/totalVariation.js'
import { wasserstein } from '../../../math/wasserstein.js'
import { welchT } from '../../../math/welchT.js'
import type { DriftMethod, Measured } from './driftMethod.js'

/** Every named method, with SciPy's numbers; `src/math` says of each which call of SciPy it is. */
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
  fisherExact: test('pair', fisher),
  kolmogorovSmirnov: test('values', kolmogorovSmirnov),
  andersonDarling: test('values', andersonDarling),
  cramerVonMises: test('values', cramerVonMises),
  mannWhitney: test('values', mannWhitney),
  welchT: test('values', (reference, current) => welchT(moments(reference), moments(current))),
  wasserstein: distance('values', wasserstein),
  energy: distance('values', energyDistance),
} satisfies Record<string, DriftMethod>

export type MethodName = keyof typeof driftMethods

function distance(
  from: DriftMethod['from'],
  measure: (reference: Numbers, current: Numbers) => number | undefined,
): DriftMethod {
  return {
    from,
    judgedBy: 'statistic',
    measure: (reference, current) => {
      const statistic = measure(reference, current)
      return statistic === undefined ? undefined : { statistic }
    },
  }
}

function test(
  from: DriftMethod['from'],
  measure: (reference: Numbers, current: Numbers) => Required<Measured> | undefined,
): DriftMethod {
  return {
    from,
    judgedBy: 'pValue',
    measure: (reference, current) => {
      const found = measure(reference, current)
      return found && { statistic: found.statistic, pValue: found.pValue }
    },
  }
}

/** Of the first and second category on both sides; the odds ratio is that of the sample. */
function fisher(reference: Numbers, current: Numbers): Required<Measured> | undefined {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [[...reference], [...current]]
  return { statistic: oddsRatio(a, b, c, d) ?? NaN, pValue: fisherExact(a, b, c, d) }
}
