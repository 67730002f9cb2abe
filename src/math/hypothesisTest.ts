/** What a test of a hypothesis found: its statistic and how likely one at least as extreme is by chance, in [0, 1]. */
export interface HypothesisTest {
  readonly statistic: number
  /** 0 when it is smaller than the smallest double. */
  readonly pValue: number
}
