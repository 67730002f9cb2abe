import { correlationChange } from '../../math/joint/correlationChange.js'
import { domainClassifier } from '../../math/joint/domainClassifier.js'
import type { JointSides } from '../../math/joint/jointSides.js'
import type { JointTest } from '../../math/joint/jointTest.js'
import { maximumMeanDiscrepancy } from '../../math/joint/maximumMeanDiscrepancy.js'
import { pcaReconstruction } from '../../math/joint/pcaReconstruction.js'
import type { Random } from '../../math/randomGenerator.js'

/** Tests of several columns together, with what their number is called. */
export const jointMethods = {
  domainClassifier: { test: domainClassifier, statistic: 'AUC' },
  mmd: { test: maximumMeanDiscrepancy, statistic: 'MMD²' },
  pcaReconstruction: { test: pcaReconstruction, statistic: 'ratio of reconstruction errors' },
  correlation: { test: correlationChange, statistic: 'largest change of a correlation' },
} as const satisfies Readonly<Record<string, JointMethod>>

interface JointMethod {
  readonly test: (sides: JointSides, random: Random, permutations: number) => JointTest
  readonly statistic: string
}
