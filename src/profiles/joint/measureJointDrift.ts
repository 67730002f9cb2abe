import type { JointTest } from '../../math/joint/jointTest.js'
import { randomGenerator } from '../../math/randomGenerator.js'
import type { Data } from '../data.js'
import type { DriftOptions } from '../driftOptions.js'
import type { PerSide } from '../measuredDrift.js'
import { drawJoint } from './drawJoint.js'
import { jointFeatures } from './jointFeatures.js'
import { jointMethods } from './jointMethods.js'
import { sidesOf } from './sidesOf.js'

export interface JointDriftOptions extends Pick<DriftOptions, 'columns' | 'except'> {
  readonly method: keyof typeof jointMethods
  readonly seed: number
  readonly falseAlarmRate: number
}

export interface JointDrift {
  readonly rows: PerSide
  /** How many rows of each side were looked at. */
  readonly sampled: PerSide
  readonly columns: readonly string[]
  /** Columns that were not looked at, and why. */
  readonly leftOut: ReadonlyMap<string, string>
  /** Absent where a side has too few rows for it. */
  readonly test?: Omit<JointTest, 'separating'>
  /** What tells the sides apart most, first. */
  readonly separating: readonly { readonly columns: readonly string[]; readonly effect: number }[]
}

/** Rows that are drawn of each side at most. */
const mostRows = 2000
const leastRows = 50

/** Tests several columns together on a random sample of the rows of both sides. */
export async function measureJointDrift(
  reference: Data,
  current: Data,
  { method, seed, falseAlarmRate, ...choice }: JointDriftOptions,
): Promise<JointDrift> {
  const {
    rows,
    sampled,
    columns: joint,
    leftOut,
  } = await drawJoint({ data: reference }, { data: current }, choice, { leastColumns: 2, limit: mostRows, seed })
  const columns = joint.map(({ column }) => column.name)
  const found = { rows, sampled, columns, leftOut }
  if (Math.min(sampled.reference, sampled.current) < leastRows) return { ...found, separating: [] }
  const features = joint.map(jointFeatures)
  const sides = {
    features: features.flat().map(({ values }) => values),
    columnOf: features.flatMap((own, column) => own.map(() => column)),
    isCurrent: sidesOf(sampled),
  }
  // Twice as many as it takes for a p-value at the rate.
  const permutations = Math.max(199, Math.ceil(2 / falseAlarmRate) - 1)
  const { separating, ...test } = jointMethods[method].test(sides, randomGenerator(seed), permutations)
  return {
    ...found,
    test,
    separating: separating.map(({ columns: own, effect }) => ({ columns: own.map((at) => columns[at] ?? ''), effect })),
  }
}
