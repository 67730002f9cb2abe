/** What a change must be to count. */
export interface DriftLimits {
  /** Of unchanged data, the share of whole assertions that may alarm, in (0, 1). */
  readonly falseAlarmRate: number
  /** A share of all rows that moved by less is no change. */
  readonly minShareChange: number
  /** A shape whose Kolmogorov-Smirnov D and Jensen-Shannon distance are both smaller is no change. */
  readonly minShapeChange: number
  /** Where not even this D, as a share of all rows, could have been seen with 80 % power, the verdict is inconclusive. */
  readonly minDetectable: number
}

/** Just below a quarter, and a half, of a standard deviation of a normal column (D = 0.0995 and 0.197). */
export const driftLimits: DriftLimits = {
  falseAlarmRate: 0.01,
  minShareChange: 0.005,
  minShapeChange: 0.09,
  minDetectable: 0.2,
}
